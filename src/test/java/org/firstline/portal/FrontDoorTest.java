package org.firstline.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.firstline.DeskBrowser;
import org.firstline.DeskTest;
import org.firstline.engine.deployment.KeptVersion;
import org.firstline.engine.guard.Finding;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

class FrontDoorTest extends DeskTest {

    @LocalServerPort
    int port;

    @Autowired
    ITemplateEngine templates;

    @Test
    void speaksTheLanguageOfTheBrowserOrTheOneThatIsChosen() {
        DeskBrowser browser = new DeskBrowser(port);
        assertThat(browser.get("/", "Accept-Language", "nl-NL,nl;q=0.9").body())
                .contains("lang=\"nl\"", "servicedesk die werkt");
        assertThat(browser.get("/", "Accept-Language", "de").body()).contains("lang=\"en\"", "service desk that works");
        assertThat(browser.get("/?lang=nl", "Accept-Language", "en").body()).contains("lang=\"nl\"");
    }

    @Test
    void saysWhoCanLogInToTheDemonstration() {
        assertThat(new DeskBrowser(port).get("/").body())
                .contains("line1a", "Sanne de Vries", "Team lead of all lines");
    }

    @Test
    void leavesThePeopleOutOfARealDesk() {
        assertThat(page(List.of(), List.of())).doesNotContain("line1a", "class=\"demo\"", "class=\"refused\"");
    }

    @Test
    void namesEachModelThatIsNotLive() {
        Finding finding = new Finding(
                "incident/waiting.bpmn",
                "userTask_waitForVendor",
                "Wait <for> vendor",
                "unknown-form",
                List.of("x", "y"));
        assertThat(page(List.of(finding), List.of()))
                .contains(
                        "role=\"alert\"",
                        "incident/waiting.bpmn",
                        "userTask_waitForVendor",
                        "Wait &lt;for&gt; vendor",
                        "There is no form x. Did you mean y?");
    }

    @Test
    void drawsTheLifeOfAnIncidentFromTheLiveModel() {
        HttpResponse<String> picture = new DeskBrowser(port).get("/assets/incident.svg");
        assertThat(picture.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("image/svg+xml"));
        assertThat(picture.body())
                .startsWith("<svg")
                .contains("Await confirmation")
                .doesNotContain("style=", "<script");
    }

    @Test
    void tellsEverybodyThatTheDeskIsUpAndAdministratorsHow() {
        String up = "{\"status\":\"UP\",\"groups\":[\"liveness\",\"readiness\"]}";
        assertThat(new DeskBrowser(port).get("/actuator/health").body()).isEqualTo(up);
        assertThat(new DeskBrowser(port)
                        .login("manager")
                        .get("/actuator/health")
                        .body())
                .isEqualTo(up);
        assertThat(new DeskBrowser(port).login("admin").get("/actuator/health").body())
                .contains("drift", "db", "jobs", "oldestDueSeconds");
    }

    @Test
    void namesEachOwnersVersionThatIsOlderThanTheDesk() {
        KeptVersion kept = new KeptVersion("waiting", "incident/waiting.bpmn", "owner", Instant.EPOCH);
        assertThat(page(List.of(), List.of(kept)))
                .contains("waiting goes on as owner put it live", "FIRSTLINE_TAKE_SHIPPED=waiting");
    }

    private String page(List<Finding> refused, List<KeptVersion> kept) {
        Map<String, Object> values = Map.of("refused", refused, "kept", kept, "people", List.of(), "mailbox", "");
        return templates.process("front-door", new Context(Locale.ENGLISH, values));
    }
}
