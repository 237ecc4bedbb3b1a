package org.firstline.webapps;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.firstline.Browser;
import org.firstline.DeskTest;
import org.firstline.ProcessDriver;
import org.firstline.engine.DecisionFailed;
import org.firstline.incident.BrokenNotification;
import org.firstline.incident.EntryKind;
import org.firstline.incident.Incidents;
import org.firstline.incident.JournalEntryView;
import org.firstline.incident.Outcome;
import org.firstline.shared.Actor;
import org.firstline.shared.DeskClock;
import org.firstline.shared.IncidentNumber;
import org.firstline.shared.IncidentStatus;
import org.firstline.shared.Level;
import org.firstline.shared.Visibility;
import org.firstline.shared.WaitReason;
import org.firstline.sla.ClockView;
import org.firstline.sla.Metric;
import org.firstline.sla.Promises;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Each way to be stuck, brought about for real, and helped on by a manager in Cockpit. */
class StuckIT extends DeskTest {

    private static final String NOT_ANSWERED = "boundaryEvent_noAnswerYet";

    static Browser browser;

    @LocalServerPort
    int port;

    @Autowired
    ProcessDriver life;

    @Autowired
    Incidents incidents;

    @Autowired
    TaskService tasks;

    @Autowired
    ManagementService management;

    @Autowired
    RuntimeService runtime;

    @Autowired
    Promises promises;

    @Autowired
    BrokenNotification broken;

    @Autowired
    DeskClock clock;

    @Autowired
    JdbcTemplate sql;

    @BeforeAll
    static void launch() {
        browser = new Browser();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @AfterEach
    void mend() {
        broken.breakFor(null);
        clock.release();
    }

    @Test
    void triesATechnicalFaultAgain() {
        IncidentNumber number = waiting(WaitReason.REQUESTER);
        Job job = failing(number);
        Page page = open("manager", "en-GB");
        Locator row = row(page, "TECHNICAL_FAULT", number);
        assertThat(row).containsText("“Remind requester” failed again and again");
        assertThat(row).containsText("mail store is full");
        assertThat(row.locator("a"))
                .hasAttribute("href", "#/process-instance/" + job.getProcessInstanceId() + "/runtime");

        broken.breakFor(null);
        press(row, "Retry");

        assertThat(row).hasCount(0);
        management.executeJob(job.getId());
        assertThat(journal(number)).contains("RETRIED by manager: Remind requester");
    }

    @Test
    void saysThatAFaultIsGone() {
        IncidentNumber number = waiting(WaitReason.REQUESTER);
        Job job = failing(number);
        Page page = open("manager", "nl-NL");
        Locator row = row(page, "TECHNICAL_FAULT", number);
        assertThat(row).containsText("mislukte keer op keer");

        broken.breakFor(null);
        management.setJobRetries(job.getId(), 1);
        management.executeJob(job.getId());
        press(row, "Opnieuw proberen");

        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Deze storing is weg");
        assertThat(row).hasCount(0);
    }

    @Test
    void seesToATableThatCouldNotAnswer() {
        IncidentNumber number = life.report();
        String line = life.task(number, "userTask_handleInLine").getExecutionId();
        runtime.createIncident(
                DecisionFailed.TECHNICAL_FAULT, line, "incident-route", "FEEL-01010 Syntax error in “team(”");
        Page page = open("lead", "en-GB");
        Locator row = row(page, "TECHNICAL_FAULT", number);
        assertThat(row).hasCount(1);
        assertThat(row).containsText("The table “Incident route” could not answer, and its last rule counts instead.");
        assertThat(row.locator(".fl-detail")).hasText("FEEL-01010 Syntax error in “team(”");

        press(row, "Seen");

        assertThat(row).hasCount(0);
        assertThat(failures(number)).as("also those above it").isZero();
        assertThat(journal(number)).contains("TABLE_SEEN by lead: Incident route");
    }

    @Test
    void saysThatATableWasSeenBySomebodyElse() {
        IncidentNumber number = life.report();
        String line = life.task(number, "userTask_handleInLine").getExecutionId();
        String failed = runtime.createIncident(DecisionFailed.TECHNICAL_FAULT, line, "incident-route", "Broken")
                .getId();
        Page page = open("manager", "nl-NL");
        Locator row = row(page, "TECHNICAL_FAULT", number);
        assertThat(row).containsText("kon niet antwoorden");
        runtime.resolveIncident(failed);

        press(row, "Gezien");

        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Hier is niets meer te doen");
        assertThat(row).hasCount(0);
    }

    /** Also while a lead has to decide on it: that task is not the work. */
    @Test
    void givesWorkWhosePromiseIsBrokenToSomebodyElse() {
        IncidentNumber number = life.report(Level.HIGH, Level.HIGH, "PRINTING");
        String before = incidents.get(number).assignee();
        String other = "line1a".equals(before) ? "line1b" : "line1a";
        Instant responseDue = clockOf(number, Metric.RESPONSE).dueAt();
        while (clock.instant().isBefore(responseDue)) {
            life.fireAlarm(number);
        }
        clock.moveTo(responseDue.plus(Duration.ofMinutes(10)));
        Page page = open("manager", "en-GB");
        Locator row = row(page, "PROMISE_BROKEN", number);
        assertThat(row).hasCount(1);
        assertThat(row).containsText("Nobody has spoken to the requester in the promised time. It lies with");
        page.clock().setFixedTime(Date.from(clock.instant()));
        press(page.locator(".fl-stuck header"), "Look again");
        assertThat(row.locator(".fl-age")).hasText("10 min");

        assign(row, other);

        await().untilAsserted(() -> assertThat(incidents.get(number).assignee()).isEqualTo(other));
        assertThat(journal(number)).contains("ASSIGNED by manager: " + other);
        assertThat(row).hasCount(1);
        incidents.note(number, "We are on it.", Visibility.PUBLIC, Actor.agent(other));
        press(page.locator(".fl-stuck header"), "Look again");
        assertThat(row).hasCount(0);
    }

    @Test
    void carriesOutAnOverdueAlarm() {
        IncidentNumber number = waiting(WaitReason.REQUESTER);
        Job job = life.timer(number, NOT_ANSWERED);
        life.trace(number);
        management.setJobDuedate(job.getId(), Date.from(clock.instant().minus(Duration.ofMinutes(5))));
        Page page = open("manager", "en-GB");
        Locator row = row(page, "OVERDUE_ALARM", number);
        assertThat(row).containsText("“No answer yet” is due");
        assertThat(row.locator(".fl-age")).hasText("5 min");

        press(row, "Carry out now");

        assertThat(row).hasCount(0);
        assertThat(life.trace(number)).endsWith("serviceTask_remindRequester", "endEvent_requesterReminded");
        assertThat(journal(number)).contains("RETRIED by manager: No answer yet");
    }

    @Test
    void givesWorkThatWaitedTooLongToSomebodyElse() {
        IncidentNumber number = waiting(WaitReason.VENDOR);
        life.fire(number, "boundaryEvent_vendorStayedSilent");
        String before = incidents.get(number).assignee();
        String other = "line1a".equals(before) ? "line1b" : "line1a";
        Page page = open("manager", "en-GB");
        Locator row = row(page, "OVERDUE_WAIT", number);
        assertThat(row).containsText("It waited for a vendor until its limit");

        assign(row, other);

        assertThat(row).hasCount(0);
        assertThat(incidents.get(number).assignee()).isEqualTo(other);
        assertThat(journal(number)).contains("ASSIGNED by manager: " + other);
    }

    @Test
    void givesWorkThatNobodyTookToSomebody() {
        IncidentNumber number = life.report(Level.HIGH, Level.HIGH, "PRINTING");
        tasks.setAssignee(life.task(number, "userTask_handleInLine").getId(), null);
        clock.moveTo(clock.instant().plus(Duration.ofMinutes(29)));
        Page page = open("manager", "en-GB");
        Locator row = row(page, "UNASSIGNED_TASK", number);
        page.locator(".fl-stuck[aria-busy]")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        assertThat(row).hasCount(0);

        clock.moveTo(clock.instant().plus(Duration.ofMinutes(2)));
        press(page.locator(".fl-stuck header"), "Look again");
        assertThat(row).containsText("“Handle in line” lies with First line, and nobody has taken it");
        assign(row, "line1b");

        assertThat(row).hasCount(0);
        assertThat(incidents.get(number).assignee()).isEqualTo("line1b");
        assertThat(journal(number)).contains("ASSIGNED by manager: line1b");
    }

    /** Its timer is gone, as in a line that was drawn before the guard asked for it. */
    @Test
    void givesWorkThatWasOfferedInVainToSomebodyElse() {
        IncidentNumber number = life.report(Level.HIGH, Level.HIGH, "PRINTING");
        String offered = incidents.get(number).assignee();
        String other = "line1a".equals(offered) ? "line1b" : "line1a";
        Instant until = clock.instant().plus(Duration.ofMinutes(10));
        sql.update(
                "update assignment_decision set ended_as = null, look_again_at = ? where incident = ?",
                Timestamp.from(until),
                number.value());
        management.setJobDuedate(
                life.timer(number, "boundaryEvent_offerExpired").getId(),
                Date.from(Instant.parse("9999-12-31T00:00:00Z")));
        clock.moveTo(until.plus(Duration.ofSeconds(119)));
        Page page = open("manager", "nl-NL");
        Locator row = row(page, "EXPIRED_OFFER", number);
        page.locator(".fl-stuck[aria-busy]")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        assertThat(row).hasCount(0);

        clock.moveTo(until.plus(Duration.ofSeconds(121)));
        press(page.locator(".fl-stuck header"), "Opnieuw kijken");
        assertThat(row).containsText("“Handle in line” is aangeboden aan");
        page.context().close();
        Page english = open("manager", "en-GB");
        Locator same = row(english, "EXPIRED_OFFER", number);
        assertThat(same).containsText("who has not taken it in time, and to nobody since");
        assign(same, other);

        assertThat(same).hasCount(0);
        assertThat(incidents.get(number).assignee()).isEqualTo(other);
    }

    @Test
    void looksAgainForDrift() {
        IncidentNumber number = life.report();
        Page page = open("manager", "en-GB");
        sql.update("update incident set status = 'RESOLVED' where number = ?", number.value());
        press(page.locator("section[data-kind=DRIFT]"), "Look for drift now");
        Locator row = row(page, "DRIFT", number);
        assertThat(row).containsText("The process stands at another place");

        press(row, "Check again");
        await().untilAsserted(() -> assertThat(journal(number)).contains("CHECKED by manager: STATUS_BEHIND"));
        sql.update("update incident set status = 'IN_PROGRESS' where number = ?", number.value());
        press(row, "Check again");

        assertThat(row).hasCount(0);
        assertThat(journal(number)).contains("CHECKED by manager: ");
    }

    @Test
    void isNoPageOfOwners() {
        Page page = login("owner");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Decisions"))
                .first()
                .waitFor();
        page.navigate(base() + "/camunda/app/cockpit/default/#/stuck");

        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Your role does not allow this.");
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Stuck")))
                .hasCount(0);
    }

    @Test
    void keepsNobodyOut() {
        waiting(WaitReason.REQUESTER);
        Page page = open("manager", "en-GB");
        page.locator("section[data-kind=DRIFT]").waitFor();
        // What lies around the page is Cockpit's own.
        assertThat(new AxeBuilder(page).include(".fl-stuck").analyze().getViolations())
                .isEmpty();
        page.setViewportSize(400, 800);
        assertThat((Boolean) page.evaluate("document.querySelector('.fl-stuck').scrollWidth <= 400"))
                .isTrue();
    }

    private IncidentNumber waiting(WaitReason reason) {
        IncidentNumber number = life.report();
        life.complete(number, "userTask_handleInLine", "line1a", new Outcome.Waits(reason, "Which printer?"));
        assertThat(incidents.get(number).status()).isEqualTo(IncidentStatus.WAITING);
        return number;
    }

    private ClockView clockOf(IncidentNumber number, Metric metric) {
        return promises.all(number).stream()
                .filter(each -> each.metric() == metric)
                .findFirst()
                .orElseThrow();
    }

    private long failures(IncidentNumber number) {
        return sql.queryForObject("""
                select count(*) from ACT_RU_INCIDENT f join ACT_RU_EXECUTION e on e.ID_ = f.PROC_INST_ID_
                where e.BUSINESS_KEY_ = ? and f.INCIDENT_TYPE_ = 'decisionFailed'
                """, Long.class, number.value());
    }

    private Job failing(IncidentNumber number) {
        broken.breakFor(number);
        Job job = life.timer(number, NOT_ANSWERED);
        while (management.createJobQuery().jobId(job.getId()).singleResult().getRetries() > 0) {
            assertThatThrownBy(() -> management.executeJob(job.getId())).isInstanceOf(RuntimeException.class);
        }
        return job;
    }

    private List<String> journal(IncidentNumber number) {
        return incidents.journal(number, List.of(Visibility.values()), null, 200).items().stream()
                .map(StuckIT::told)
                .toList();
    }

    private static String told(JournalEntryView entry) {
        EntryKind kind = entry.kind();
        return kind + " by " + entry.author() + ": " + entry.text();
    }

    private static Locator row(Page page, String kind, IncidentNumber number) {
        return page.locator("section[data-kind=" + kind + "] tr[data-number='" + number + "']");
    }

    private static void press(Locator where, String button) {
        where.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button))
                .click();
    }

    private static void assign(Locator row, String agent) {
        row.locator("select").focus();
        row.locator("option[value=" + agent + "]")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        row.locator("select").selectOption(agent);
        press(row, "Assign");
    }

    private Page open(String user, String language) {
        Page page = login(user, language);
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName(language.startsWith("nl") ? "Vastgelopen" : "Stuck"))
                .click();
        page.locator(".fl-groups section").first().waitFor();
        return page;
    }

    private Page login(String user) {
        return login(user, "en-GB");
    }

    private Page login(String user, String language) {
        Page page = browser.open(1300, language);
        Browser.logIn(page, base() + "/camunda/app/cockpit/default/", user, user);
        return page;
    }

    private String base() {
        return "http://127.0.0.1:" + port;
    }
}
