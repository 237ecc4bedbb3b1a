package org.firstline.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.firstline.DeskTest;
import org.firstline.ProcessDriver;
import org.firstline.calendar.CalendarDefinition;
import org.firstline.calendar.CalendarUse;
import org.firstline.calendar.Calendars;
import org.firstline.identity.DeskUser;
import org.firstline.identity.People;
import org.firstline.incident.EntryKind;
import org.firstline.incident.Incidents;
import org.firstline.incident.JournalEntryView;
import org.firstline.incident.Outcome;
import org.firstline.incident.Waits;
import org.firstline.shared.Actor;
import org.firstline.shared.DeskClock;
import org.firstline.shared.IncidentNumber;
import org.firstline.shared.Level;
import org.firstline.shared.Line;
import org.firstline.shared.NotAllowed;
import org.firstline.shared.ResolutionCode;
import org.firstline.shared.Visibility;
import org.firstline.shared.WaitReason;
import org.firstline.sla.ClockEntry.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What becomes of a promise on every path of an incident, and the watch over it as an ordered trace. */
class PromiseProcessTest extends DeskTest {

    /** Tuesday 2 June 2026, 10:00 in Amsterdam. */
    private static final Instant TUESDAY = Instant.parse("2026-06-02T08:00:00Z");

    private static final String WORK = "userTask_handleInLine";
    private static final String DECIDE = "userTask_decideOnBreachedIncident";
    private static final Outcome RESOLVED = new Outcome.Resolved("New drum.", ResolutionCode.FIXED, 12);
    private static final Actor REQUESTER = Actor.requester("Jan de Vries");

    @Autowired
    Incidents incidents;

    @Autowired
    Promises promises;

    @Autowired
    ProcessDriver life;

    @Autowired
    DeskClock clock;

    @Autowired
    RuntimeService runtimeService;

    @Autowired
    TaskService engineTasks;

    @Autowired
    HeldAlarm steps;

    @Autowired
    ClockFaults clockFaults;

    @Autowired
    Waits waits;

    @Autowired
    People people;

    @Autowired
    Calendars calendars;

    @Autowired
    CalendarUse use;

    @Autowired
    JdbcTemplate sql;

    @BeforeEach
    void standStill() {
        clock.moveTo(TUESDAY);
    }

    @AfterEach
    void runAgain() {
        clock.release();
    }

    @Test
    void startsTheClocksAtTheRegistration() {
        IncidentNumber number = life.report();
        assertThat(clocks(number))
                .extracting(ClockView::metric)
                .containsExactly(Metric.RESPONSE, Metric.RESOLUTION, Metric.OLA);
        assertThat(clock(number, Metric.RESPONSE).dueAt()).isEqualTo(at("2026-06-02T14:00"));
        assertThat(clock(number, Metric.RESOLUTION).dueAt()).isEqualTo(at("2026-06-03T17:30"));
        assertThat(clock(number, Metric.RESOLUTION).terms().goal()).isEqualTo(new Goal(Duration.ofHours(17), 1));
        assertThat(life.task(number, WORK).getDueDate())
                .hasTime(at("2026-06-02T14:00").toEpochMilli());
        assertThat(life.alarm(number).getDuedate())
                .hasTime(at("2026-06-02T13:00").toEpochMilli());
        assertThat(life.watchTrace(number)).startsWith("startEvent_clocksStarted");
        assertThat(((JobEntity) life.alarm(number)).isExclusive())
                .as("a watch waits for its turn among the others")
                .isFalse();
    }

    @Test
    void tellsEachStepOnceInItsOrderAndEscalates() {
        IncidentNumber number = answered();
        life.watchTrace(number);
        assertThat(life.fireAlarm(number)).as("what the line may take").isEqualTo(at("2026-06-03T08:30"));
        assertThat(life.watchTrace(number))
                .as("told, and nobody has to decide")
                .containsExactly(
                        "timerEvent_thresholdReached",
                        "serviceTask_takeThreshold",
                        "gateway_reached",
                        "serviceTask_tellWhoMustKnow",
                        "gateway_mustDecide",
                        "gateway_watchGoesOn",
                        "gateway_beforeWaiting",
                        "gateway_whatComesFirst");
        assertThat(life.fireAlarm(number)).as("50 %").isEqualTo(at("2026-06-03T09:00"));
        assertThat(life.fireAlarm(number)).as("75 %").isEqualTo(at("2026-06-03T13:15"));
        assertThat(promise(number)).isEqualTo("AT_RISK");
        assertThat(life.task(number, WORK).getPriority()).isEqualTo(54);
        life.watchTrace(number);
        assertThat(life.fireAlarm(number)).as("100 %").isEqualTo(at("2026-06-03T17:30"));
        assertThat(life.watchTrace(number))
                .as("told, and a lead decides while the watch goes on")
                .containsExactly(
                        "timerEvent_thresholdReached",
                        "serviceTask_takeThreshold",
                        "gateway_reached",
                        "serviceTask_tellWhoMustKnow",
                        "gateway_mustDecide",
                        "escalationEvent_promiseEscalated",
                        "gateway_watchGoesOn",
                        "gateway_beforeWaiting",
                        "gateway_whatComesFirst",
                        "subProcess_escalation",
                        "startEvent_promiseEscalated",
                        DECIDE);
        assertThat(promise(number)).isEqualTo("BREACHED");
        assertThat(life.task(number, WORK).getPriority()).isEqualTo(58);
        assertThat(kinds(number)).contains(EntryKind.PROMISE_BROKEN);
        assertThat(brokenPromises(number)).isEqualTo(2);
        assertThat(candidates(number)).containsExactly("lead");
        assertThat(life.fireAlarm(number)).as("150 %").isEqualTo(at("2026-06-04T16:30"));
        assertThat(candidates(number)).containsExactlyInAnyOrder("lead", "manager");
        assertThat(life.alarm(number).getDuedate())
                .as("nothing is left to tell")
                .hasTime(Watch.NEVER.toEpochMilli());
        assertThat(steps.told(number)).containsExactly(50, 75, 100, 150);
    }

    @Test
    void aSolutionClearsWhatWasEscalated() {
        IncidentNumber number = broken();
        life.complete(number, WORK, "line1a", RESOLVED);
        assertThat(brokenPromises(number)).isZero();
        assertThat(life.openTasks(number)).containsExactly("userTask_awaitConfirmation");
        assertThat(clock(number, Metric.RESOLUTION).outcome()).isEqualTo(ClockOutcome.BREACHED);
        assertThat(faults(number)).isEmpty();
    }

    @Test
    void goesOnWatchingWhileSomebodyHasToDecide() {
        IncidentNumber number = broken();
        life.complete(number, WORK, "line1a", new Outcome.Waits(WaitReason.REQUESTER, "Which one?"));
        assertThat(life.alarm(number).getDuedate()).hasTime(Watch.NEVER.toEpochMilli());
        clock.moveTo(at("2026-06-04T10:00"));
        incidents.reply(number, "The left one", REQUESTER);
        assertThat(life.openTasks(number)).contains(DECIDE);
        assertThat(life.alarm(number).getDuedate().toInstant())
                .isEqualTo(clock(number, Metric.RESOLUTION).nextThresholdAt());
        assertThat(faults(number)).isEmpty();
        decide(number, Map.of("decision", "ACCEPT", "reason", "It comes."));
        assertThat(brokenPromises(number)).as("decided, and still broken").isEqualTo(2);
    }

    @Test
    void showsABrokenPromiseAgainWhenItsSolutionIsRefused() {
        IncidentNumber number = broken();
        life.complete(number, WORK, "line1a", RESOLVED);
        assertThat(brokenPromises(number)).isZero();
        incidents.reject(number, "No", REQUESTER);
        assertThat(brokenPromises(number)).isOne();
        assertThat(faults(number)).isEmpty();
    }

    @Test
    void isNoLongerAtRiskWithALongerGoal() {
        IncidentNumber number = answered();
        for (int step = 0; step < 3; step++) {
            life.fireAlarm(number);
        }
        assertThat(promise(number)).isEqualTo("AT_RISK");
        incidents.reprioritise(number, Level.LOW, Level.LOW, "One printer", Actor.agent("line1a"));
        assertThat(promise(number)).isEqualTo("ON_TRACK");
    }

    @Test
    void catchesUpOnceEachInDueOrderAfterADayWithoutAlarms() {
        IncidentNumber number = answered();
        clock.moveTo(at("2026-06-08T10:00"));
        for (int step = 0; step < 5; step++) {
            life.ringAlarm(number);
        }
        assertThat(steps.told(number)).containsExactly(50, 75, 100, 150);
        assertThat(life.alarm(number).getDuedate()).hasTime(Watch.NEVER.toEpochMilli());
        assertThat(clock(number, Metric.RESOLUTION).breachedAt()).isEqualTo(at("2026-06-03T17:30"));
    }

    @Test
    void tellsNothingWhenAnAlarmComesTooEarly() {
        IncidentNumber number = answered();
        life.watchTrace(number);
        Instant due = life.alarm(number).getDuedate().toInstant();
        life.ringAlarm(number);
        assertThat(life.watchTrace(number))
                .containsExactly(
                        "timerEvent_thresholdReached",
                        "serviceTask_takeThreshold",
                        "gateway_reached",
                        "gateway_watchGoesOn",
                        "gateway_beforeWaiting",
                        "gateway_whatComesFirst");
        assertThat(life.alarm(number).getDuedate().toInstant()).isEqualTo(due);
    }

    @Test
    void aLeadCallsUponTheTeam() {
        IncidentNumber number = broken();
        decide(number, Map.of("decision", "MORE_PEOPLE", "text", "All hands, please."));
        assertThat(decisions(number)).containsExactly("MORE_PEOPLE: All hands, please.");
        assertThat(life.openTasks(number)).containsExactly(WORK);
    }

    @Test
    void aLeadGivesItToAnotherLine() {
        IncidentNumber number = broken();
        decide(number, Map.of("decision", "OTHER_LINE", "nextTeam", "second-line", "reason", "They know drums."));
        assertThat(incidents.get(number).line()).isEqualTo(Line.SECOND);
        assertThat(decisions(number)).containsExactly("OTHER_LINE second-line: They know drums.");
        assertThat(life.openTasks(number)).containsExactly(WORK);
    }

    @Test
    void aLeadTellsTheRequester() {
        IncidentNumber number = broken();
        decide(number, Map.of("decision", "TELL_REQUESTER", "message", "We are sorry."));
        assertThat(entries(number)).anySatisfy(entry -> {
            assertThat(entry.kind()).isEqualTo(EntryKind.MESSAGE);
            assertThat(entry.author()).isEqualTo("lead");
            assertThat(entry.text()).isEqualTo("We are sorry.");
        });
    }

    @Test
    void aLeadAcceptsIt() {
        IncidentNumber number = broken();
        decide(number, Map.of("decision", "ACCEPT", "reason", "The part comes on Friday."));
        assertThat(decisions(number)).containsExactly("ACCEPT: The part comes on Friday.");
        assertThat(life.openTasks(number)).containsExactly(WORK);
    }

    @ParameterizedTest
    @CsvSource({"'',", "MAYBE,", "ACCEPT,", "OTHER_LINE, Because", "MORE_PEOPLE, Because"})
    void refusesAHalfDecision(String decision, String reason) {
        IncidentNumber number = broken();
        Map<String, Object> form = new HashMap<>();
        form.put("decision", decision);
        form.put("reason", reason);
        assertThatThrownBy(() -> decide(number, form)).hasMessageContaining(": ");
        assertThat(life.openTasks(number)).contains(DECIDE);
        assertThat(decisions(number)).isEmpty();
    }

    @Test
    void refusesAnotherLineWhileItLiesAtNone() {
        IncidentNumber number = broken();
        life.complete(number, WORK, "line1a", new Outcome.Waits(WaitReason.VENDOR, "Drum ordered"));
        assertThatThrownBy(() -> decide(
                        number, Map.of("decision", "OTHER_LINE", "nextTeam", "second-line", "reason", "They know.")))
                .hasMessageContaining("lies at no line now");
        assertThat(decisions(number)).as("nothing half-done").isEmpty();
    }

    @Test
    void letsOnlyLeadsAndManagersDecide() {
        IncidentNumber number = broken();
        String task = life.task(number, DECIDE).getId();
        engineTasks.setAssignee(task, "line1a");
        assertThatThrownBy(() -> life.as("line1a", () -> {
                    engineTasks.complete(task, Map.of("decision", "ACCEPT", "reason", "x"));
                    return task;
                }))
                .hasRootCauseInstanceOf(NotAllowed.class);
        assertThat(life.task(number, DECIDE)).isNotNull();
    }

    @Test
    void letsAPauseOfTheHighestPriorityRunOnUnlessAManagerSaysSo() {
        IncidentNumber number = life.report(Level.HIGH, Level.HIGH, "NETWORK");
        life.complete(number, WORK, "line1a", new Outcome.Waits(WaitReason.REQUESTER, "Which floor?"));
        assertThat(clock(number, Metric.RESOLUTION).dueAt()).isEqualTo(at("2026-06-02T12:00"));
        incidents.reply(number, "The third", REQUESTER);
        DeskUser manager = people.find("manager").orElseThrow();
        life.as("manager", () -> waits.start(number, WaitReason.REQUESTER, "Which room?", manager));
        assertThat(clock(number, Metric.RESOLUTION).pausedFor()).isEqualTo("REQUESTER");
        incidents.reprioritise(number, Level.HIGH, Level.HIGH, "As before", Actor.agent("line1a"));
        assertThat(clock(number, Metric.RESOLUTION).pausedFor())
                .as("the same priority undoes no manager’s word")
                .isEqualTo("REQUESTER");
        assertThat(incidents.get(number).assignee())
                .as("the work stays whose it was")
                .isNotEqualTo("manager");
    }

    @Test
    void pausesTheLineAndStartsTheVendorsClockButNotThePromise() {
        IncidentNumber number = answered();
        life.complete(number, WORK, "line1a", new Outcome.Waits(WaitReason.VENDOR, "Drum ordered"));
        assertThat(clock(number, Metric.RESOLUTION).dueAt()).isEqualTo(at("2026-06-03T17:30"));
        assertThat(clock(number, Metric.OLA).pausedFor()).isEqualTo("VENDOR");
        assertThat(clock(number, Metric.VENDOR).dueAt()).isEqualTo(at("2026-06-04T17:30"));
        clock.moveTo(at("2026-06-03T10:00"));
        life.complete(number, "userTask_waitForVendor", "line1a", new Outcome.Answered("It is here"));
        assertThat(clock(number, Metric.VENDOR).outcome()).isEqualTo(ClockOutcome.MET);
        assertThat(clock(number, Metric.OLA).spent()).isEqualTo(Duration.ZERO);
        assertThat(faults(number)).isEmpty();
    }

    @Test
    void countsEachStayAtALine() {
        IncidentNumber number = answered();
        clock.moveTo(at("2026-06-02T12:00"));
        life.complete(number, WORK, "line1a", new Outcome.HandedOver("Needs a specialist", null));
        assertThat(clocks(number).stream().filter(each -> each.metric() == Metric.OLA))
                .extracting(ClockView::subject, ClockView::spent, ClockView::outcome)
                .containsExactly(
                        tuple("FIRST first-line", Duration.ofHours(2), ClockOutcome.MET),
                        tuple("SECOND second-line", Duration.ZERO, null));
    }

    @Test
    void leavesTheResponseRunningWhileItWaits() {
        IncidentNumber number = life.report();
        life.complete(number, WORK, "line1a", new Outcome.Waits(WaitReason.CHANGE, "Next release"));
        assertThat(clock(number, Metric.RESPONSE).runningSince()).isEqualTo(TUESDAY);
    }

    @Test
    void movesItsClocksWhenTheirCalendarChanges() {
        IncidentNumber number = life.report(Level.HIGH, Level.HIGH, "NETWORK");
        CalendarDefinition before = calendars.definition("24x7");
        Instant due = at("2026-06-02T12:00");
        assertThat(clock(number, Metric.RESOLUTION).dueAt()).isEqualTo(due);
        try {
            calendars.put("24x7", withoutTuesdayAfterEleven(before));
            await().untilAsserted(() ->
                    assertThat(clock(number, Metric.RESOLUTION).dueAt()).isEqualTo(at("2026-06-03T01:00")));
            assertThat(entries(number)).anySatisfy(entry -> {
                assertThat(entry.kind()).isEqualTo(EntryKind.PROMISE_CHANGED);
                assertThat(entry.text()).startsWith("CALENDAR: 24x7 v");
            });
            assertThat(use.of("24x7").behind()).isZero();
        } finally {
            calendars.put("24x7", before);
        }
        await().untilAsserted(() ->
                assertThat(clock(number, Metric.RESOLUTION).dueAt()).isEqualTo(due));
        assertThat(faults(number)).isEmpty();
    }

    @Test
    void isFoundOutWhenAClockIsNotWhatItsLogSays() {
        IncidentNumber number = answered();
        assertThat(faults(number)).isEmpty();
        sql.update("update sla_clock set spent_ms = spent_ms + 1 where incident = ? and place = 2", number.value());
        assertThat(faults(number)).extracting(ClockFault::kind).containsExactly(ClockFault.Kind.CLOCK_DIFFERS);
        sql.update("update sla_clock set spent_ms = spent_ms - 1 where incident = ? and place = 2", number.value());
        sql.update("update sla_agreement set watch = 'gone' where incident = ?", number.value());
        assertThat(faults(number)).extracting(ClockFault::kind).containsExactly(ClockFault.Kind.ALARM_OFF);
        sql.update("delete from sla_agreement where incident = ?", number.value());
    }

    @Test
    void staysWithOneWatchFromStartToEnd() {
        IncidentNumber number = life.report();
        incidents.note(number, "Hello", Visibility.PUBLIC, Actor.agent("line1a"));
        assertThat(clock(number, Metric.RESPONSE).outcome()).isEqualTo(ClockOutcome.MET);
        life.complete(number, WORK, "line1a", new Outcome.Waits(WaitReason.REQUESTER, "Which?"));
        assertThat(clock(number, Metric.RESOLUTION).dueAt()).isNull();
        assertThat(life.alarm(number).getDuedate()).hasTime(Watch.NEVER.toEpochMilli());
        clock.moveTo(at("2026-06-04T10:00"));
        incidents.reply(number, "The left one", REQUESTER);
        assertThat(clock(number, Metric.RESOLUTION).dueAt()).isEqualTo(at("2026-06-05T17:30"));
        life.complete(number, WORK, "line1a", RESOLVED);
        assertThat(clock(number, Metric.RESOLUTION).outcome()).isEqualTo(ClockOutcome.MET);
        assertThat(life.watches(number)).isZero();
        incidents.reject(number, "No", REQUESTER);
        assertThat(life.watches(number)).isOne();
        assertThat(clock(number, Metric.RESOLUTION).log())
                .extracting(ClockEntry::kind)
                .containsExactly(Kind.START, Kind.PAUSE, Kind.RESUME, Kind.STOP, Kind.REOPEN);
        incidents.withdraw(number, "Never mind", REQUESTER);
        assertThat(life.watches(number)).isZero();
        assertThat(clock(number, Metric.RESOLUTION).outcome()).isEqualTo(ClockOutcome.CANCELLED);
    }

    @Test
    void countsRoundTheClockForTheHighestPriority() {
        clock.moveTo(at("2026-06-06T22:00"));
        IncidentNumber number = life.report(Level.HIGH, Level.HIGH, "NETWORK");
        assertThat(clock(number, Metric.RESOLUTION).dueAt()).isEqualTo(at("2026-06-07T00:00"));
    }

    /** Registered, and somebody has spoken to the requester. */
    private IncidentNumber answered() {
        IncidentNumber number = life.report();
        incidents.note(number, "We are looking", Visibility.PUBLIC, Actor.agent("line1a"));
        return number;
    }

    /** The promise of its solution is broken, and a lead has to decide. */
    private IncidentNumber broken() {
        IncidentNumber number = answered();
        for (int step = 0; step < 4; step++) {
            life.fireAlarm(number);
        }
        assertThat(clock(number, Metric.RESOLUTION).outcome()).isEqualTo(ClockOutcome.BREACHED);
        return number;
    }

    private void decide(IncidentNumber number, Map<String, Object> form) {
        String task = life.task(number, DECIDE).getId();
        life.as("lead", () -> {
            engineTasks.complete(task, form);
            return task;
        });
    }

    private List<String> decisions(IncidentNumber number) {
        return entries(number).stream()
                .filter(entry -> entry.kind() == EntryKind.ESCALATION_DECIDED)
                .map(JournalEntryView::text)
                .toList();
    }

    private List<JournalEntryView> entries(IncidentNumber number) {
        return incidents
                .journal(number, List.of(Visibility.values()), null, 200)
                .items();
    }

    private List<EntryKind> kinds(IncidentNumber number) {
        return entries(number).stream().map(JournalEntryView::kind).toList();
    }

    private String promise(IncidentNumber number) {
        return (String) engineTasks.getVariableLocal(life.task(number, WORK).getId(), "promise");
    }

    private List<String> candidates(IncidentNumber number) {
        return engineTasks
                .createTaskQuery()
                .processInstanceBusinessKey(number.value())
                .taskDefinitionKey(DECIDE)
                .list()
                .stream()
                .flatMap(task -> engineTasks.getIdentityLinksForTask(task.getId()).stream())
                .map(IdentityLink::getGroupId)
                .toList();
    }

    private long brokenPromises(IncidentNumber number) {
        return runtimeService.createProcessInstanceQuery().processInstanceBusinessKey(number.value()).list().stream()
                .mapToLong(instance -> runtimeService
                        .createIncidentQuery()
                        .processInstanceId(instance.getId())
                        .incidentType("slaBreached")
                        .count())
                .sum();
    }

    private List<ClockFault> faults(IncidentNumber number) {
        return clockFaults.findAll().stream()
                .filter(fault -> fault.incident().equals(number))
                .toList();
    }

    private static CalendarDefinition withoutTuesdayAfterEleven(CalendarDefinition before) {
        List<CalendarDefinition.Opening> segments = Objects.requireNonNull(before.segments()).stream()
                .map(each -> each.day() == DayOfWeek.TUESDAY
                        ? new CalendarDefinition.Opening(DayOfWeek.TUESDAY, "00:00", "11:00")
                        : each)
                .toList();
        return new CalendarDefinition(before.zone(), segments, before.holidays(), before.holidayRegion());
    }

    private ClockView clock(IncidentNumber number, Metric metric) {
        return clocks(number).stream()
                .filter(each -> each.metric() == metric)
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    private List<ClockView> clocks(IncidentNumber number) {
        return promises.all(number);
    }

    private static Instant at(String amsterdam) {
        return java.time.LocalDateTime.parse(amsterdam)
                .atZone(java.time.ZoneId.of("Europe/Amsterdam"))
                .toInstant();
    }
}
