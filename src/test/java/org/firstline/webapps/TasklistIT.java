package org.firstline.webapps;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.firstline.Browser;
import org.firstline.DeskTest;
import org.firstline.incident.EntryKind;
import org.firstline.incident.IncidentReport;
import org.firstline.incident.Incidents;
import org.firstline.incident.Requester;
import org.firstline.shared.Actor;
import org.firstline.shared.Channel;
import org.firstline.shared.IncidentNumber;
import org.firstline.shared.IncidentStatus;
import org.firstline.shared.Language;
import org.firstline.shared.Level;
import org.firstline.shared.Visibility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An agent at work in Tasklist, in a real browser. */
class TasklistIT extends DeskTest {

    private static final String HOSTILE = "<img src=x onerror=\"document.title='broken in'\"> \"quoted\" 🖨️";

    private static final String COCKPIT = "/camunda/app/cockpit/default/";

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
    void letsAnAgentReadWriteAndResolve() {
        IncidentNumber number = report("Printer on the third floor jams");
        Page page = login("line1a", 1400);

        assertThat(page.locator(".task-filter .name")).containsText(new String[] {
            "My work",
            "My team",
            "First line",
            "Second line",
            "Third line",
            "Unassigned",
            "At risk",
            "Breached",
            "Waiting",
            "All"
        });
        open(page, number);

        Locator tab = page.locator(".fl-incident");
        assertThat(tab.locator(".fl-title")).hasText("Printer on the third floor jams");
        assertThat(tab.locator(".fl-story")).containsText(HOSTILE);
        assertThat(tab.locator(".fl-aside")).containsText("Jan Jansen");
        assertThat(tab.locator("a[href^='tel:']")).hasText("+31 20 123 4567");
        assertThat(tab.locator("a[href^='mailto:']")).hasText("jan@example.org");
        assertThat(tab.locator(".fl-badges")).containsText("In progress");
        assertThat(page).hasTitle("Firstline Tasklist");

        write(page, number);
        resolve(page, number);
    }

    /** Publicly, and the journal shows it without being asked. */
    private void write(Page page, IncidentNumber number) {
        page.locator("#fl-note").fill("The tray was bent; a new one is on its way.");
        page.locator("#fl-visibility").selectOption("PUBLIC");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send to requester"))
                .click();

        assertThat(page.locator(".fl-journal")).containsText("The tray was bent");
        assertThat(page.locator("#fl-note")).hasValue("");
        assertThat(page.locator("#fl-visibility")).hasValue("INTERNAL");
        assertThat(incidents
                        .journal(number, List.of(Visibility.PUBLIC), null, 100)
                        .items())
                .anySatisfy(entry -> {
                    assertThat(entry.kind()).isEqualTo(EntryKind.MESSAGE);
                    assertThat(entry.author()).isEqualTo("line1a");
                });
    }

    /** With a look at the incident in between: what was typed into the form is still there afterwards. */
    private void resolve(Page page, IncidentNumber number) {
        tab(page, "Form");
        page.locator(".fjs-container .fjs-input-group").first().click();
        page.locator(".fjs-dropdownlist-item", new Page.LocatorOptions().setHasText("Resolved"))
                .click();
        Locator solution = page.locator(".fjs-container textarea").first();
        solution.fill("Replaced the tray.");
        tab(page, "Incident");
        assertThat(page.locator(".fl-title")).isVisible();
        tab(page, "Form");
        assertThat(solution).hasValue("Replaced the tray.");

        page.locator(".fjs-container .fjs-input-group").nth(1).click();
        page.locator(".fjs-dropdownlist-item", new Page.LocatorOptions().setHasText("Fixed"))
                .click();
        page.getByLabel("Minutes spent").fill("15");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Complete"))
                .click();

        await().untilAsserted(() -> assertThat(incidents.get(number).status()).isEqualTo(IncidentStatus.RESOLVED));
        assertThat(incidents.get(number).minutesSpent()).isEqualTo(15);
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 1400})
    void fitsTheScreen(int width) {
        IncidentNumber number = report("Word-without-any-space-".repeat(8));
        Page page = login("line1a", width);
        open(page, number);

        assertThat(page.locator(".fl-journal li").first()).isVisible();
        Object overflow =
                page.evaluate("() => [...document.querySelectorAll('.fl-incident, .fl-incident *')].filter(e =>"
                        + " e.getBoundingClientRect().right > innerWidth + 1).map(e => e.className).join()");
        assertThat(overflow).isEqualTo("");
    }

    /** The address that mails to people of the desk carry. */
    @Test
    void findsTheIncidentOfAMail() {
        IncidentNumber number = report("Printer of the mail");
        report("Another printer");
        Page page = login("line1a", 1400);

        String search = "[{\"type\":\"processInstanceBusinessKey\",\"operator\":\"eq\",\"value\":\"" + number
                + "\",\"name\":\"\"}]";
        page.navigate("about:blank");
        page.navigate(base() + "/camunda/app/tasklist/default/#/?searchQuery="
                + URLEncoder.encode(search, StandardCharsets.UTF_8));

        assertThat(page.locator("ol.tasks-list li")).hasCount(1);
        assertThat(page.locator("ol.tasks-list li")).containsText(number.toString());
    }

    @Test
    void closesCockpitTooWhenSomebodyLogsOutOfTasklist() {
        Page tasklist = login("admin", 1400);
        Page cockpit = tasklist.context().newPage();
        cockpit.navigate(base() + COCKPIT);
        cockpit.locator("a[href*='#/processes']").first().waitFor();

        tasklist.locator(".account .dropdown-toggle").click();
        tasklist.locator(".logout a").click();
        tasklist.waitForURL("**/login?left");

        assertThat(cockpit.evaluate("() => fetch('/camunda/api/engine/engine/default/task').then(it => it.status)"))
                .isEqualTo(401);
        for (String app : List.of(COCKPIT, "/camunda/app/tasklist/default/")) {
            cockpit.navigate(base() + app);
            assertThat(cockpit.locator("#username")).isVisible();
        }
    }

    @Test
    void showsTheEndOfLifeBannerToTheAdministratorOnly() {
        Page agents = login("line1a", 1400);
        assertThat(agents.locator(".ce-eol-banner")).isHidden();

        Page administrators = login("admin", 1400);
        administrators.navigate(base() + "/camunda/app/admin/default/");
        assertThat(administrators.locator(".ce-eol-banner")).isVisible();
    }

    @Test
    void keepsNobodyOutOfTheLoginPage() {
        for (String language : List.of("nl", "en")) {
            Page page = browser.open(360, language);
            page.navigate(base() + "/login");
            assertThat(Browser.barriers(page)).isEmpty();
        }
    }

    private Page login(String user, int width) {
        Page page = browser.open(width, "en");
        page.setDefaultTimeout(60_000);
        page.navigate(base() + "/camunda/app/tasklist/default/");
        page.locator("#username").fill(user);
        page.locator("#password").fill(user);
        page.locator("button[type=submit]").click();
        page.waitForURL("**/camunda/app/tasklist/default/**");
        page.locator(".task-filter").first().waitFor();
        return page;
    }

    /** The incident's task: by its number in the list "My work". */
    private void open(Page page, IncidentNumber number) {
        page.locator("ol.tasks-list li", new Page.LocatorOptions().setHasText(number.toString()))
                .locator("h4 a")
                .click();
        page.locator(".fl-journal li").first().waitFor();
    }

    private static void tab(Page page, String name) {
        page.locator(".task-card .nav-tabs a", new Page.LocatorOptions().setHasText(name))
                .click();
    }

    private IncidentNumber report(String title) {
        IncidentNumber number = incidents.report(
                new IncidentReport(
                        title,
                        "It says: paper path B.\n" + HOSTILE,
                        Channel.PHONE,
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
