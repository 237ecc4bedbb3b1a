package org.firstline.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.firstline.DeskTest;
import org.firstline.ProcessDriver;
import org.firstline.incident.Incidents;
import org.firstline.incident.Outcome;
import org.firstline.shared.Actor;
import org.firstline.shared.DeskClock;
import org.firstline.shared.IncidentNumber;
import org.firstline.shared.Level;
import org.firstline.shared.ResolutionCode;
import org.firstline.shared.Visibility;
import org.firstline.shared.WaitReason;
import org.firstline.sla.ClockEntry.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What becomes of a promise on every path of an incident, and the watch over it as an ordered trace. */
class PromiseProcessTest extends DeskTest {

    /** Tuesday 2 June 2026, 10:00 in Amsterdam. */
    private static final Instant TUESDAY = Instant.parse("2026-06-02T08:00:00Z");

    private static final String WORK = "userTask_handleInLine";
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
    }

    @Test
    void tellsEachStepOnceInItsOrder() {
        IncidentNumber number = life.report();
        assertThat(life.fireAlarm(number)).as("75 % of the response").isEqualTo(at("2026-06-02T13:00"));
        assertThat(life.fireAlarm(number)).as("the response").isEqualTo(at("2026-06-02T14:00"));
        assertThat(clock(number, Metric.RESPONSE).outcome()).isEqualTo(ClockOutcome.BREACHED);
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
