package org.firstline.webapps;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.TaskService;
import org.firstline.Browser;
import org.firstline.DeskTest;
import org.firstline.incident.EntryKind;
import org.firstline.incident.IncidentReport;
import org.firstline.incident.Incidents;
import org.firstline.incident.JournalEntryView;
import org.firstline.incident.Requester;
import org.firstline.shared.Actor;
import org.firstline.shared.Channel;
import org.firstline.shared.IncidentNumber;
import org.firstline.shared.IncidentStatus;
import org.firstline.shared.Language;
import org.firstline.shared.Level;
import org.firstline.shared.Line;
import org.firstline.shared.Visibility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the lines ask of each other, on the forms of Tasklist, in a real browser. */
class LinesIT extends DeskTest {

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
    void asksWhatWasTriedAndShowsItToTheNextLine() {
        IncidentNumber number = report("first-line", "line1a");
        Page page = form("line1a", number);
        assertThat(field(page, "Can the line before learn from it?")).hasCount(0);
        choose(page, "Outcome", "Hand over");
        write(page, "Reason", "Needs firmware");
        complete(page);
        assertThat(field(page, "What was tried")).containsText("Field is required.");
        write(page, "What was tried", "Changed the drum");
        complete(page);

        await().untilAsserted(() -> assertThat(incidents.get(number).line()).isEqualTo(Line.SECOND));
        assertThat(texts(number, EntryKind.TRIED)).containsExactly("Changed the drum");
        give(number, "line2a");
        Page next = form("line2a", number);
        tab(next, "Incident");
        assertThat(next.locator(".fl-handover")).containsText("Needs firmware");
        assertThat(next.locator(".fl-handover")).containsText("Changed the drum");
    }

    @Test
    void asksTheSecondLineForALesson() {
        IncidentNumber number = report("second-line", "line2a");
        Page first = form("line2a", number);
        resolve(first);
        complete(first);
        assertThat(field(first, "Can the line before learn from it?")).containsText("Field is required.");

        Page again = form("line2a", number);
        resolve(again);
        choose(again, "Can the line before learn from it?", "Yes");
        write(again, "Lesson", "Reset it first.");
        complete(again);

        await().untilAsserted(() -> assertThat(incidents.get(number).status()).isEqualTo(IncidentStatus.RESOLVED));
        assertThat(texts(number, EntryKind.LESSON)).containsExactly("TEACHABLE: Reset it first.");
    }

    @Test
    void sendsTheMisroutedBackWithOneChoice() {
        IncidentNumber number = report("second-line", "line2a");
        Page page = form("line2a", number);
        choose(page, "Outcome", "Misrouted");
        complete(page);
        await().untilAsserted(() -> assertThat(incidents.get(number).line()).isEqualTo(Line.FIRST));
    }

    @Test
    void showsAMessageThatCameMeanwhileBeforeItCompletes() {
        IncidentNumber number = report("first-line", "line1a");
        Page page = form("line1a", number);
        choose(page, "Outcome", "Resolved");
        write(page, "Solution", "New drum.");
        choose(page, "Resolution code", "Fixed");
        write(page, "Minutes spent", "15");
        incidents.reply(number, "It works <b class='fl-hostile'>again</b>, thanks!", Actor.requester("Jan Jansen"));

        complete(page);
        assertThat(page.locator(".page-notifications"))
                .containsText("Jan Jansen: “It works <b class='fl-hostile'>again</b>, thanks!”");
        assertThat(page.locator(".fl-hostile")).hasCount(0);
        assertThat(incidents.get(number).status()).isEqualTo(IncidentStatus.IN_PROGRESS);

        complete(page);
        await().untilAsserted(() -> assertThat(incidents.get(number).status()).isEqualTo(IncidentStatus.RESOLVED));
    }

    private static void choose(Page page, String field, String option) {
        field(page, field).locator(".fjs-input-group").click();
        page.locator(".fjs-dropdownlist-item", new Page.LocatorOptions().setHasText(option))
                .first()
                .click();
    }

    private static Locator field(Page page, String label) {
        return page.locator(".fjs-form-field")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator(
                                "label",
                                new Page.LocatorOptions()
                                        .setHasText(Pattern.compile("^" + label.replace("?", "\\?"))))));
    }

    private static void resolve(Page page) {
        choose(page, "Outcome", "Resolved");
        write(page, "Solution", "Reset the tray.");
        choose(page, "Resolution code", "Fixed");
        write(page, "Minutes spent", "15");
    }

    private static void write(Page page, String field, String text) {
        field(page, field).locator("textarea, input").fill(text);
    }

    /** What the last attempt told lies over the button, which is offered again once something changes. */
    private static void complete(Page page) {
        Locator told = page.locator(".page-notifications .close:visible");
        while (told.count() > 0) {
            told.first().click();
        }
        Locator button = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Complete"));
        await().until(() -> {
            if (button.isDisabled()) {
                page.locator(".fjs-container textarea").first().pressSequentially(" ");
            }
            return button.isEnabled();
        });
        button.click();
    }

    private Page form(String user, IncidentNumber number) {
        Page page = browser.open(1400, "en");
        page.setDefaultTimeout(60_000);
        page.navigate(base() + "/camunda/app/tasklist/default/");
        page.locator("#username").fill(user);
        page.locator("#password").fill(user);
        page.locator("button[type=submit]").click();
        page.waitForURL("**/camunda/app/tasklist/default/**");
        page.locator("ol.tasks-list li", new Page.LocatorOptions().setHasText(number.toString()))
                .locator("h4 a")
                .click();
        page.locator(".fl-journal li").first().waitFor();
        tab(page, "Form");
        field(page, "Outcome").waitFor();
        return page;
    }

    private static void tab(Page page, String name) {
        page.locator(".task-card .nav-tabs a", new Page.LocatorOptions().setHasText(name))
                .click();
    }

    private IncidentNumber report(String team, String agent) {
        IncidentNumber number = incidents.report(
                new IncidentReport(
                        "Printer jams",
                        "On paper",
                        Channel.PHONE,
                        "PRINTING",
                        null,
                        Level.HIGH,
                        Level.HIGH,
                        new Requester("Jan Jansen", "jan@example.org", "+31 20 123 4567", Language.NL),
                        null,
                        team),
                Actor.DESK);
        give(number, agent);
        return number;
    }

    private void give(IncidentNumber number, String agent) {
        tasks.createTaskQuery()
                .processInstanceBusinessKey(number.toString())
                .taskDefinitionKeyIn("userTask_handleInLine", "userTask_investigateAsExpert")
                .list()
                .forEach(task -> tasks.setAssignee(task.getId(), agent));
    }

    private List<String> texts(IncidentNumber number, EntryKind kind) {
        return incidents.journal(number, List.of(Visibility.values()), null, 200).items().stream()
                .filter(entry -> entry.kind() == kind)
                .map(JournalEntryView::text)
                .toList();
    }

    private String base() {
        return "http://localhost:" + port;
    }
}
