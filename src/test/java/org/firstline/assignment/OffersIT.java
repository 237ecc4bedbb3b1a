package org.firstline.assignment;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.firstline.Browser;
import org.firstline.DeskTest;
import org.firstline.incident.IncidentReport;
import org.firstline.incident.Incidents;
import org.firstline.incident.Requester;
import org.firstline.shared.Actor;
import org.firstline.shared.Channel;
import org.firstline.shared.IncidentNumber;
import org.firstline.shared.Language;
import org.firstline.shared.Level;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What an agent does with an offer in Tasklist. */
class OffersIT extends DeskTest {

    private static final String TEAM = "offers-in-tasklist";

    private static Browser browser;

    @LocalServerPort
    int port;

    @Autowired
    Incidents incidents;

    @Autowired
    Assignment assignment;

    @Autowired
    TestTeam teams;

    @BeforeAll
    static void launch() {
        browser = new Browser();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @Test
    void isTakenOrRefusedWithAReasonInBothLanguages() {
        teams.add(TEAM, Strategy.LEAST_LOADED, 30, 2);
        IncidentNumber first = report("Scanner is dark");
        IncidentNumber second = report("Scanner is bright");
        assertThat(assignment.last(first).orElseThrow().agent()).isEqualTo(TEAM + "-1");

        Page english = login(TEAM + "-1", "en");
        open(english, first);
        Locator offer = english.locator(".fl-offer");
        assertThat(offer).containsText("Offered to you until");
        Locator refuse = button(english, "Refuse");
        assertThat(refuse).isDisabled();
        english.locator("#fl-refusal-reason").fill("I am at the dentist");
        refuse.click();
        assertThat(offer).containsText("Offered to Agent " + TEAM + "-2 until");
        await().untilAsserted(() -> assertThat(incidents.get(first).assignee()).isEqualTo(TEAM + "-2"));

        Page dutch = login(TEAM + "-2", "nl");
        open(dutch, second);
        assertThat(dutch.locator(".fl-offer")).containsText("Aan jou aangeboden tot");
        button(dutch, "Oppakken").click();
        assertThat(dutch.locator(".fl-offer")).isHidden();
        assertThat(assignment.last(second).orElseThrow().end()).isEqualTo(OfferEnd.ACCEPTED);
    }

    private static Locator button(Page page, String name) {
        return page.locator(".fl-offer").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
    }

    private Page login(String user, String language) {
        Page page = browser.open(1400, language);
        page.setDefaultTimeout(60_000);
        page.navigate("http://localhost:" + port + "/camunda/app/tasklist/default/");
        page.locator("#username").fill(user);
        page.locator("#password").fill("correct-horse-9");
        page.locator("button[type=submit]").click();
        page.waitForURL("**/camunda/app/tasklist/default/**");
        page.locator(".task-filter").first().waitFor();
        return page;
    }

    private static void open(Page page, IncidentNumber number) {
        page.locator("ol.tasks-list li", new Page.LocatorOptions().setHasText(number.toString()))
                .locator("h4 a")
                .click();
        page.locator(".fl-journal li").first().waitFor();
    }

    private IncidentNumber report(String title) {
        Requester requester = new Requester("Jan de Vries", "jan@example.org", null, Language.NL);
        return incidents.report(
                new IncidentReport(
                        title, "", Channel.API, "PRINTING", null, Level.LOW, Level.LOW, requester, null, TEAM),
                Actor.agent("line1a"));
    }
}
