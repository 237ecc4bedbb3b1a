package org.firstline.webapps;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.camunda.bpm.engine.TaskService;
import org.firstline.Browser;
import org.firstline.DeskTest;
import org.firstline.incident.IncidentReport;
import org.firstline.incident.Incidents;
import org.firstline.incident.Requester;
import org.firstline.shared.Actor;
import org.firstline.shared.Channel;
import org.firstline.shared.IncidentNumber;
import org.firstline.shared.IncidentStatus;
import org.firstline.shared.Language;
import org.firstline.shared.Level;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** A desk whose language is Dutch, in a real browser that asks for Dutch: labels, lists, tasks and forms alike. */
@TestPropertySource(properties = "firstline.language=nl")
class DutchDeskIT extends DeskTest {

    static Browser browser;

    @LocalServerPort
    int port;

    @Autowired
    Incidents incidents;

    @Autowired
    TaskService tasks;

    @BeforeAll
    static void launch() {
        browser = new Browser();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @Test
    void letsAnAgentResolveInDutch() {
        IncidentNumber number = report();
        Page page = login("line1a", "tasklist");
        page.locator(".task-filter").first().waitFor();

        assertThat(page.locator(".task-filter .name")).containsText(new String[] {
            "Mijn werk",
            "Mijn team",
            "Eerste lijn",
            "Tweede lijn",
            "Derde lijn",
            "Niet opgepakt",
            "Dreigt te laat",
            "Te laat",
            "Wacht",
            "Alles"
        });
        assertThat(page.locator("body")).containsText("Proces starten");
        Locator card = page.locator("ol.tasks-list li", new Page.LocatorOptions().setHasText(number.toString()));
        assertThat(card.locator("h4 a")).hasText("Incident behandelen");
        assertThat(card).containsText("Prioriteit");
        assertThat(card).containsText("Lijn: Eerste lijn");
        assertThat(card.locator(".fl-due")).containsText("nog ");
        assertThat(card).containsText("geleden");

        card.locator("h4 a").click();
        assertThat(page.locator(".fl-badges")).containsText("In behandeling");
        assertThat(page.locator(".fl-aside")).containsText("Aan de balie");
        assertThat(page.locator(".fl-journal")).containsText("Toegewezen");
        resolve(page);

        await().untilAsserted(() -> assertThat(incidents.get(number).status()).isEqualTo(IncidentStatus.RESOLVED));
    }

    private static void resolve(Page page) {
        tab(page, "Formulier");
        Locator form = page.locator(".fjs-container");
        assertThat(form).containsText("Incident behandelen");
        assertThat(form.locator(".fjs-select-placeholder").first()).hasText("Kies");
        choose(page, form, 0, "Opgelost");
        form.locator("textarea").first().fill("De lade vervangen.");
        choose(page, form, 1, "Verholpen");
        Locator minutes = page.getByLabel("Bestede minuten");
        minutes.fill("99999");
        assertThat(form).containsText("Dit mag hoogstens 10000 zijn.");
        minutes.fill("15");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Afronden"))
                .click();
    }

    @Test
    void offersOutcomesInDutchThatComeFromAnExpression() {
        report();
        Page page = login("line1a", "tasklist");
        page.locator("ol.tasks-list li h4 a").first().click();
        page.locator(".fl-journal li").first().waitFor();
        tab(page, "Formulier");
        page.locator(".fjs-container .fjs-input-group").first().click();

        assertThat(page.locator(".fjs-dropdownlist-item"))
                .containsText(new String[] {"Opgelost", "Overdragen", "Wachten"});
    }

    @Test
    void showsProcessesToAManagerInDutch() {
        report();
        Page page = login("manager", "cockpit");
        page.navigate(base() + "/camunda/app/cockpit/default/#/processes");

        assertThat(page.locator("body")).containsText("Beslissingen");
        assertThat(page.locator("body")).containsText("Supportlijn");
        assertThat(page.locator("body")).containsText("procesdefinities in gebruik");
        page.getByText("Supportlijn", new Page.GetByTextOptions().setExact(true))
                .first()
                .click();
        assertThat(page.locator(".djs-container")).containsText("behandelen");
        assertThat(page.locator("body")).containsText("Procesinstanties");
    }

    @Test
    void welcomesInDutch() {
        Page page = login("lead", "welcome");
        assertThat(page.locator("body")).containsText("Wachtwoord wijzigen");
        assertThat(page.locator("body")).containsText("Applicaties");
    }

    private Page login(String user, String app) {
        Page page = browser.open(1400, "nl-NL");
        page.setDefaultTimeout(60_000);
        Browser.logIn(page, base() + "/camunda/app/" + app + "/default/", user, user);
        return page;
    }

    private static void tab(Page page, String name) {
        page.locator(".task-card .nav-tabs a", new Page.LocatorOptions().setHasText(name))
                .click();
    }

    private static void choose(Page page, Locator form, int select, String offer) {
        form.locator(".fjs-input-group").nth(select).click();
        page.locator(".fjs-dropdownlist-item", new Page.LocatorOptions().setHasText(offer))
                .click();
    }

    private IncidentNumber report() {
        IncidentNumber number = incidents.report(
                new IncidentReport(
                        "Printer op de derde verdieping loopt vast",
                        "Er staat: papierbaan B.",
                        Channel.WALK_IN,
                        "PRINTING",
                        null,
                        Level.HIGH,
                        Level.HIGH,
                        new Requester("Jan Jansen", "jan@example.org", "+31 20 123 4567", Language.NL),
                        null,
                        null),
                Actor.DESK);
        tasks.createTaskQuery()
                .processInstanceBusinessKey(number.toString())
                .list()
                .forEach(task -> tasks.setAssignee(task.getId(), "line1a"));
        return number;
    }

    private String base() {
        return "http://localhost:" + port;
    }
}
