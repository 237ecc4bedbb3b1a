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
import org.firstline.TasklistPage;
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
import org.junit.jupiter.params.provider.CsvSource;
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
        TasklistPage tasklist = TasklistPage.of(browser, port, "line1a");
        Page page = tasklist.page();

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
        tasklist.open(number);

        Locator tab = page.locator(".fl-incident");
        assertThat(tab.locator(".fl-title")).hasText("Printer on the third floor jams");
        assertThat(tab.locator(".fl-story")).containsText(HOSTILE);
        assertThat(tab.locator(".fl-aside")).containsText("Jan Jansen");
        assertThat(tab.locator("a[href^='tel:']")).hasText("+31 20 123 4567");
        assertThat(tab.locator("a[href^='mailto:']")).hasText("jan@example.org");
        assertThat(tab.locator(".fl-badges")).containsText("In progress");
        assertThat(page).hasTitle("Firstline Tasklist");

        write(page, number);
        resolve(tasklist, number);
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
    private void resolve(TasklistPage tasklist, IncidentNumber number) {
        tasklist.tab("Form");
        tasklist.choose("Outcome", "Resolved");
        tasklist.write("Solution", "Replaced the tray.");
        tasklist.tab("Incident");
        assertThat(tasklist.page().locator(".fl-title")).isVisible();
        tasklist.tab("Form");
        assertThat(tasklist.field("Solution").locator("textarea")).hasValue("Replaced the tray.");
        tasklist.choose("Resolution code", "Fixed");
        tasklist.write("Minutes spent", "15");
        tasklist.complete();

        await().untilAsserted(() -> assertThat(incidents.get(number).status()).isEqualTo(IncidentStatus.RESOLVED));
        assertThat(incidents.get(number).minutesSpent()).isEqualTo(15);
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 1400})
    void fitsTheScreen(int width) {
        IncidentNumber number = report("Word-without-any-space-".repeat(8));
        TasklistPage tasklist = TasklistPage.logIn(browser.open(width, "en"), port, "line1a", "line1a")
                .open(number);
        Page page = tasklist.page();

        assertThat(page.locator(".fl-journal li").first()).isVisible();
        assertThat(tasklist.overflow(".fl-incident")).isEmpty();
    }

    /** The address that mails to people of the desk carry. */
    @Test
    void findsTheIncidentOfAMail() {
        IncidentNumber number = report("Printer of the mail");
        report("Another printer");
        Page page = TasklistPage.of(browser, port, "line1a").page();

        String search = "[{\"type\":\"processInstanceBusinessKey\",\"operator\":\"eq\",\"value\":\"" + number
                + "\",\"name\":\"\"}]";
        page.navigate("about:blank");
        page.navigate(base() + "/camunda/app/tasklist/default/#/?searchQuery="
                + URLEncoder.encode(search, StandardCharsets.UTF_8));

        assertThat(page.locator("ol.tasks-list li")).hasCount(1);
        assertThat(page.locator("ol.tasks-list li")).containsText(number.toString());
    }

    /** The search asks for its words once, and kept their keys when the answer to Tasklist's own request came after that. */
    @ParameterizedTest
    @CsvSource({"en, Filter Tasks, Created", "nl, Taken filteren, Aangemaakt"})
    void saysNoKeysWhenItsLabelsComeLate(String language, String search, String order) {
        Page page = browser.open(1400, language);
        page.route("**/locales/*.json*", request -> {
            if (!"xhr".equals(request.request().resourceType())) {
                request.resume();
            }
        });
        TasklistPage.logIn(page, port, "line1a", "line1a");

        assertThat(page.locator("input.main-field").first()).hasAttribute("placeholder", search);
        assertThat(page.locator(".sort-by").first()).hasText(order);
    }

    @Test
    void closesCockpitTooWhenSomebodyLogsOutOfTasklist() {
        Page tasklist = TasklistPage.of(browser, port, "admin").page();
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
        Page agents = TasklistPage.of(browser, port, "line1a").page();
        assertThat(agents.locator(".ce-eol-banner")).isHidden();

        Page administrators = TasklistPage.of(browser, port, "admin").page();
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
