package org.firstline.webapps;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Incident;
import org.firstline.Browser;
import org.firstline.DeskTest;
import org.firstline.ProcessDriver;
import org.firstline.engine.DecisionFailed;
import org.firstline.incident.Outcome;
import org.firstline.shared.DeskClock;
import org.firstline.shared.IncidentNumber;
import org.firstline.shared.WaitReason;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** How a promise stands, as agents read it in Tasklist and managers in Cockpit, in a real browser. */
class PromisesIT extends DeskTest {

    /** Tuesday 2 June 2026, 10:00 in Amsterdam, 08:00 in the browser. */
    private static final Instant TUESDAY = Instant.parse("2026-06-02T08:00:00Z");

    /** May hold everybody's work, and is given none by itself. */
    private static final String AGENT = "lead";

    /** The browser's clock goes on: what is left stays within its minute meanwhile. */
    private static final Duration A_LITTLE = Duration.ofSeconds(50);

    static Browser browser;

    @LocalServerPort
    int port;

    @Autowired
    ProcessDriver life;

    @Autowired
    TaskService tasks;

    @Autowired
    RuntimeService runtime;

    @Autowired
    DeskClock clock;

    @BeforeAll
    static void launch() {
        com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
        browser = new Browser();
    }

    @AfterAll
    static void close() {
        com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout(5_000);
        browser.close();
    }

    @BeforeEach
    void standStill() {
        clock.moveTo(TUESDAY);
    }

    @AfterEach
    void runAgain() {
        clock.release();
    }

    @Test
    void goFromTimeLeftOverAtRiskToBroken() {
        IncidentNumber number = report();
        Page page = login("tasklist", AGENT, "en-GB");
        Locator card = card(page, number);
        assertThat(card.locator(".fl-due-ON_TRACK")).hasText("4 h left");
        assertThat(card).containsText("due 14:00");
        assertThat(card).containsText("Line: First line");
        assertThat(card.getByText("ON_TRACK")).not().isVisible();
        isReadable(page, ".fl-card-facts");

        look(page, life.fireAlarm(number).minus(A_LITTLE));
        list(page, "At risk");
        assertThat(card.locator(".fl-due-AT_RISK")).hasText("at risk, 1 h left");
        isReadable(page, ".fl-card-facts");

        look(page, life.fireAlarm(number).plus(Duration.ofMinutes(70)));
        list(page, "Breached");
        assertThat(card.locator(".fl-due-BREACHED")).hasText("broken 1 h 10 ago");
        isReadable(page, ".fl-card-facts");
        list(page, "At risk");
        assertThat(card).hasCount(0);
    }

    @Test
    void showEveryClockInTheTab() {
        IncidentNumber number = report();
        life.fireAlarm(number);
        Instant due = life.fireAlarm(number);
        clock.moveTo(due.plus(Duration.ofMinutes(30)));
        Page page = login("tasklist", AGENT, "en-GB");
        look(page, clock.instant());
        card(page, number).locator("h4 a").click();

        Locator response = page.locator(".fl-clocks tr[data-metric=RESPONSE]");
        assertThat(response.locator("th, td")).hasText(new String[] {
            "First response", "4 h", "4 h 30", "30 min over", "2 Jun 2026, 14:00", "runs", "broken"
        });
        assertThat(page.locator(".fl-clocks tr[data-metric=RESOLUTION] td").first())
                .hasText("1 working day (17 h)");
        assertThat(page.locator(".fl-clocks tr[data-metric=OLA] th")).hasText("First line");
        assertThat(page.locator(".fl-sentence")).containsText("broken 30 min ago");
        assertThat(page.locator(".fl-sentence")).containsText("Your report is with the first line");
        assertThat(page.locator(".fl-journal")).containsText("Promise broken");
        isReadable(page, ".fl-promise");

        tasks.setAssignee(task(number), AGENT);
        clock.moveTo(due.plus(Duration.ofMinutes(45)));
        assertThat(response.locator("td").nth(2)).hasText("45 min over", within(20));
    }

    @Test
    void standStillWhileTheRequesterHasTheWord() {
        IncidentNumber number = report();
        life.complete(number, "userTask_handleInLine", AGENT, new Outcome.Waits(WaitReason.REQUESTER, "Which?"));
        tasks.setAssignee(task(number), AGENT);
        Page page = login("tasklist", AGENT, "nl-NL");
        Locator card = card(page, number);
        assertThat(card.locator(".fl-due-PAUSED")).hasText("staat stil");
        isReadable(page, ".fl-card-facts");

        card.locator("h4 a").click();

        Locator solution = page.locator(".fl-clocks tr[data-metric=RESOLUTION]");
        assertThat(solution).containsText("staat stil, wacht op de melder");
        assertThat(solution.locator("td").nth(3)).hasText("–");
        assertThat(page.locator(".fl-clocks tr[data-metric=RESPONSE]")).containsText("nagekomen");
    }

    /** No promise was made for it. */
    @Test
    void areNotNeededForADueDate() {
        IncidentNumber number = report();
        String task = task(number);
        tasks.removeVariableLocal(task, "promise");
        tasks.setDueDate(task, Date.from(TUESDAY.plus(Duration.ofHours(2))));
        Page page = login("tasklist", AGENT, "en-GB");

        assertThat(card(page, number).locator(".fl-due-NONE")).hasText("2 h left");
    }

    @Test
    void areNoTechnicalFaultsInCockpit() {
        IncidentNumber number = report();
        life.fireAlarm(number);
        life.fireAlarm(number);
        String watch = runtime.createProcessInstanceQuery()
                .processDefinitionKey("promise-watch")
                .processInstanceBusinessKey(number.value())
                .singleResult()
                .getId();

        assertThat(kinds("en-GB", watch)).hasText(new String[] {"promise broken"});
        assertThat(kinds("nl-NL", watch)).hasText(new String[] {"toezegging gebroken"});
    }

    @Test
    void areToldFromATableThatCouldNotAnswer() {
        IncidentNumber number = report();
        String line = life.task(number, "userTask_handleInLine").getExecutionId();
        Incident failed =
                runtime.createIncident(DecisionFailed.TECHNICAL_FAULT, line, "incident-route", "No such function");

        assertThat(kinds("en-GB", failed.getProcessInstanceId()))
                .hasText(new String[] {"technical fault: a table could not answer"});
        runtime.resolveIncident(failed.getId());
    }

    private Locator kinds(String language, String instance) {
        Page page = login("cockpit", "manager", language);
        page.navigate(
                base() + "/camunda/app/cockpit/default/#/process-instance/" + instance + "/runtime?tab=incidents-tab");
        return page.locator("td.type");
    }

    private IncidentNumber report() {
        IncidentNumber number = life.report();
        tasks.setAssignee(task(number), AGENT);
        return number;
    }

    private String task(IncidentNumber number) {
        List<String> open = tasks.createTaskQuery().processInstanceBusinessKey(number.value()).list().stream()
                .filter(task -> !task.getProcessDefinitionId().startsWith("promise-watch:"))
                .map(org.camunda.bpm.engine.task.Task::getId)
                .toList();
        assertThat(open).hasSize(1);
        return open.get(0);
    }

    /** As it is at that instant. */
    private void look(Page page, Instant at) {
        page.clock().setSystemTime(Date.from(at));
        page.reload();
        page.locator(".task-filter").first().waitFor();
    }

    /** Not by the mouse: the explanation of the list above may still cover it. */
    private static void list(Page page, String name) {
        page.locator(".task-filter .name", new Page.LocatorOptions().setHasText(name))
                .dispatchEvent("click");
    }

    private static Locator card(Page page, IncidentNumber number) {
        return page.locator("ol.tasks-list li", new Page.LocatorOptions().setHasText(number.value()));
    }

    /** The contrast included. */
    private static void isReadable(Page page, String part) {
        assertThat(new AxeBuilder(page).include(part).analyze().getViolations()).isEmpty();
    }

    private static com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions within(int seconds) {
        return new com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions().setTimeout(seconds * 1000.0);
    }

    private Page login(String app, String user, String language) {
        String home = "/camunda/app/" + app + "/default/";
        Page page = browser.open(1400, language);
        page.setDefaultTimeout(30_000);
        page.clock().setSystemTime(Date.from(clock.instant().minus(A_LITTLE)));
        Browser.logIn(page, base() + home, user, user);
        return page;
    }

    private String base() {
        return "http://127.0.0.1:" + port;
    }
}
