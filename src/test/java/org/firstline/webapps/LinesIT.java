package org.firstline.webapps;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.firstline.Browser;
import org.firstline.DeskTest;
import org.firstline.TasklistPage;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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
        TasklistPage form = TasklistPage.of(browser, port, "line1a").openForm(number);
        assertThat(form.field("Can the line before learn from it?")).hasCount(0);
        form.choose("Outcome", "Hand over");
        form.write("Reason", "Needs firmware");
        form.complete();
        assertThat(form.field("What was tried")).containsText("Field is required.");
        assertThat(form.field("What was tried").locator("textarea")).isFocused();
        form.write("What was tried", "Changed the drum");
        form.complete();

        await().untilAsserted(() -> assertThat(incidents.get(number).line()).isEqualTo(Line.SECOND));
        assertThat(texts(number, EntryKind.TRIED)).containsExactly("Changed the drum");
        give(number, "line2a");
        Locator told =
                TasklistPage.of(browser, port, "line2a").open(number).page().locator(".fl-handover");
        assertThat(told).containsText("Needs firmware");
        assertThat(told).containsText("Changed the drum");
    }

    @Test
    void asksTheSecondLineForALesson() {
        IncidentNumber number = report("second-line", "line2a");
        TasklistPage form = TasklistPage.of(browser, port, "line2a").openForm(number);
        resolve(form);
        form.complete();
        assertThat(form.field("Can the line before learn from it?")).containsText("Field is required.");
        form.choose("Can the line before learn from it?", "Yes");
        form.write("Lesson", "Reset it first.");
        form.complete();

        await().untilAsserted(() -> assertThat(incidents.get(number).status()).isEqualTo(IncidentStatus.RESOLVED));
        assertThat(texts(number, EntryKind.LESSON)).containsExactly("TEACHABLE: Reset it first.");
    }

    /** Complaints about what is no longer asked for would keep the button away for ever. */
    @Test
    void letsTheMindBeChangedAfterARefusal() {
        IncidentNumber number = report("second-line", "line2a");
        TasklistPage form = TasklistPage.of(browser, port, "line2a").openForm(number);
        form.choose("Outcome", "Hand over");
        form.complete();
        assertThat(form.field("Reason")).containsText("Field is required.");
        assertThat(form.button("Complete")).isEnabled();
        form.choose("Outcome", "Misrouted");
        form.complete();
        await().untilAsserted(() -> assertThat(incidents.get(number).line()).isEqualTo(Line.FIRST));
        assertThat(form.told()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 1400})
    void showsAMessageThatCameMeanwhileBeforeItCompletes(int width) {
        IncidentNumber number = report("first-line", "line1a");
        TasklistPage form = TasklistPage.logIn(browser.open(width, "en"), port, "line1a", "line1a")
                .openForm(number);
        resolve(form);
        incidents.reply(number, "It works <b class='fl-hostile'>again</b>, thanks!", Actor.requester("Jan Jansen"));

        form.complete();
        assertThat(form.told()).containsText("Not completed");
        assertThat(form.told()).containsText("Jan Jansen: “It works <b class='fl-hostile'>again</b>, thanks!”");
        assertThat(form.page().locator(".fl-hostile")).hasCount(0);
        assertThat(incidents.get(number).status()).isEqualTo(IncidentStatus.IN_PROGRESS);

        form.complete();
        await().untilAsserted(() -> assertThat(incidents.get(number).status()).isEqualTo(IncidentStatus.RESOLVED));
        assertThat(form.told()).isEmpty();
    }

    private static void resolve(TasklistPage form) {
        form.choose("Outcome", "Resolved");
        form.write("Solution", "Reset the tray.");
        form.choose("Resolution code", "Fixed");
        form.write("Minutes spent", "15");
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
}
