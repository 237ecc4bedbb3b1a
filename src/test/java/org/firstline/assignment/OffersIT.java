package org.firstline.assignment;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.firstline.Browser;
import org.firstline.DeskTest;
import org.firstline.TasklistPage;
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

        TasklistPage english = tasklist(TEAM + "-1", "en");
        assertThat(english.card(first).locator(".fl-card-offer")).containsText("Offered to you until");
        Locator offer = english.open(first).page().locator(".fl-offer");
        assertThat(offer).containsText("Offered to you until");
        Locator refuse = button(english, "Refuse");
        assertThat(refuse).isDisabled();
        english.page().locator("#fl-refusal-reason").fill("I am at the dentist");
        refuse.click();
        assertThat(offer.locator(".fl-answered")).hasText("You refused it; it was offered to Agent " + TEAM + "-2.");
        assertThat(offer).containsText("Offered to Agent " + TEAM + "-2 until");
        assertThat(english.page().locator(".task-card .meta.actors")).containsText("Agent " + TEAM + "-2");
        assertThat(english.card(first)).hasCount(0);
        assertThat(english.page().locator(".task-removed-alert")).not().isInViewport();
        await().untilAsserted(() -> assertThat(incidents.get(first).assignee()).isEqualTo(TEAM + "-2"));

        TasklistPage dutch = tasklist(TEAM + "-2", "nl");
        assertThat(dutch.card(second).locator(".fl-card-offer")).containsText("Aan jou aangeboden tot");
        dutch.open(second);
        assertThat(dutch.page().locator(".fl-offer")).containsText("Aan jou aangeboden tot");
        button(dutch, "Oppakken").click();
        assertThat(dutch.page().locator(".fl-offer")).isHidden();
        assertThat(dutch.card(second).locator(".fl-card-offer")).isHidden();
        assertThat(assignment.last(second).orElseThrow().end()).isEqualTo(OfferEnd.ACCEPTED);

        dutch.open(first);
        dutch.page().locator("#fl-refusal-reason").fill("Geen tijd");
        button(dutch, "Weigeren").click();
        assertThat(dutch.page().locator(".fl-answered"))
                .hasText("Je hebt het geweigerd; het ligt in de wachtrij van " + TEAM + ".");
        assertThat(dutch.page().locator(".task-card .claim")).isVisible();
    }

    private static Locator button(TasklistPage tasklist, String name) {
        return tasklist.page()
                .locator(".fl-offer")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
    }

    private TasklistPage tasklist(String user, String language) {
        return TasklistPage.logIn(browser.open(1400, language), port, user, "correct-horse-9");
    }

    private IncidentNumber report(String title) {
        Requester requester = new Requester("Jan de Vries", "jan@example.org", null, Language.NL);
        return incidents.report(
                new IncidentReport(
                        title, "", Channel.API, "PRINTING", null, Level.LOW, Level.LOW, requester, null, TEAM),
                Actor.agent("line1a"));
    }
}
