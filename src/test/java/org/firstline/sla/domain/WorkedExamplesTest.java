package org.firstline.sla.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.firstline.calendar.Holidays;
import org.firstline.calendar.Segment;
import org.firstline.calendar.ServiceCalendar;
import org.firstline.shared.IncidentNumber;
import org.firstline.sla.ClockEntry;
import org.firstline.sla.ClockEntry.Kind;
import org.firstline.sla.ClockOutcome;
import org.firstline.sla.ClockView;
import org.firstline.sla.Crossing;
import org.firstline.sla.Goal;
import org.firstline.sla.Metric;
import org.firstline.sla.Reopening;
import org.firstline.sla.Target;
import org.firstline.sla.Terms;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The promises that were worked out by hand; calendar Monday to Friday 08:00–17:30, Amsterdam, Dutch holidays. */
class WorkedExamplesTest {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    private static final ServiceCalendar OFFICE = weekdays(8 * 60, 17 * 60 + 30);
    private static final ServiceCalendar ALWAYS = new ServiceCalendar(
            AMSTERDAM,
            EnumSet.allOf(DayOfWeek.class).stream()
                    .map(day -> new Segment(day, 0, 24 * 60))
                    .toList(),
            Holidays.NONE);

    @Nested
    class Waiting {

        @Test
        void movesEightHoursByTheOpenTimeOfTheWait() {
            Clock clock = start("8 h", "2026-06-01T09:00");
            assertThat(clock.dueAt()).isEqualTo(at("2026-06-01T17:00"));
            clock.pause("REQUESTER", at("2026-06-01T11:00"));
            assertThat(clock.dueAt()).as("while it waits").isNull();
            clock.resume(at("2026-06-02T10:00"));
            assertThat(clock.dueAt()).isEqualTo(at("2026-06-02T16:00"));
            assertThat(OFFICE.between(at("2026-06-01T11:00"), at("2026-06-02T10:00")))
                    .isEqualTo(Duration.ofMinutes(8 * 60 + 30));
        }

        @Test
        void pausesHalfAnHourFromFridayEveningToSunday() {
            assertThat(OFFICE.between(at("2026-06-05T17:00"), at("2026-06-07T12:00")))
                    .isEqualTo(Duration.ofMinutes(30));
        }

        @Test
        void movesAWorkingDayByTheOpenTimeOfTheWait() {
            Clock clock = start("1 working day", "2026-06-01T16:00");
            assertThat(clock.terms().goal()).isEqualTo(new Goal(Duration.ofHours(11), 1));
            assertThat(clock.dueAt()).isEqualTo(at("2026-06-02T17:30"));
            clock.settle(at("2026-06-02T10:00"));
            assertThat(view(clock, "2026-06-02T10:00").nextThresholdAt()).isEqualTo(at("2026-06-02T12:00"));
            clock.pause("REQUESTER", at("2026-06-02T10:00"));
            clock.resume(at("2026-06-04T10:00"));
            assertThat(clock.dueAt()).isEqualTo(at("2026-06-04T17:30"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "4 h, 2026-04-24T16:00, 2026-04-28T10:30",
        "1 working day, 2026-04-24T16:00, 2026-04-28T17:30",
        "2 working days, 2026-12-23T09:00, 2026-12-28T17:30",
    })
    void isDueAfterAHoliday(String target, String start, String due) {
        assertThat(start(target, start).dueAt()).isEqualTo(at(due));
    }

    @Test
    void countsTheHourThatTheClockSkips() {
        Clock clock = start("2 h", "2026-03-29T01:30", ALWAYS);
        assertThat(clock.dueAt()).isEqualTo(at("2026-03-29T04:30"));
    }

    @Nested
    class Reprioritising {

        @Test
        void keepsTheStart() {
            Clock clock = start("3 h", "2026-06-02T10:00");
            clock.retarget(terms("2 h", "2026-06-02T10:00"), Cause.PRIORITY, at("2026-06-02T11:00"));
            assertThat(clock.dueAt()).isEqualTo(at("2026-06-02T12:00"));
        }

        @Test
        void keepsThePauses() {
            Clock clock = start("3 h", "2026-06-02T10:00");
            clock.pause("REQUESTER", at("2026-06-02T10:30"));
            clock.resume(at("2026-06-02T12:00"));
            clock.retarget(terms("2 h", "2026-06-02T10:00"), Cause.PRIORITY, at("2026-06-02T12:10"));
            assertThat(clock.dueAt()).isEqualTo(at("2026-06-02T13:30"));
        }

        @Test
        void breaksOnceAtThatMomentWhenTheNewGoalIsPast() {
            Clock clock = start("8 h", "2026-06-02T10:00");
            Instant now = at("2026-06-02T13:00");
            clock.retarget(terms("1 h", "2026-06-02T10:00"), Cause.PRIORITY, now);
            assertThat(clock.written())
                    .extracting(ClockEntry::kind)
                    .containsExactly(Kind.START, Kind.RETARGET, Kind.BREACH);
            assertThat(view(clock, "2026-06-02T13:00").breachedAt()).isEqualTo(now);
            Crossing told = clock.tellNext(now).orElseThrow();
            assertThat(told.percent()).isEqualTo(100);
            assertThat(told.byRetarget()).isTrue();
            assertThat(clock.tellNext(now)).as("no late warning").isEmpty();
            clock.settle(at("2026-06-03T17:00"));
            assertThat(clock.tellNext(at("2026-06-03T17:00"))).isEmpty();
        }

        @Test
        void neverForgetsABreach() {
            Clock clock = start("1 h", "2026-06-02T10:00");
            clock.settle(at("2026-06-02T11:00"));
            clock.retarget(terms("8 h", "2026-06-02T10:00"), Cause.PRIORITY, at("2026-06-02T11:30"));
            assertThat(clock.state().outcome()).isEqualTo(ClockOutcome.BREACHED);
            clock.stop(Cause.RESOLVED, at("2026-06-02T12:00"));
            assertThat(clock.state().outcome()).isEqualTo(ClockOutcome.BREACHED);
            assertThat(clock.written().stream().filter(entry -> entry.kind() == Kind.BREACH))
                    .hasSize(1);
        }

        @Test
        void countsAnotherCalendarFromTheStart() {
            Clock clock = start("4 h", "2026-06-05T17:00");
            clock.retarget(
                    new Terms(new Goal(Duration.ofHours(20), null), "always", 1, 1, List.of(100)),
                    Cause.PRIORITY,
                    at("2026-06-06T09:00"));
            assertThat(view(clock, "2026-06-06T09:00").spent()).isEqualTo(Duration.ofHours(16));
            assertThat(clock.dueAt()).isEqualTo(at("2026-06-06T13:00"));
        }
    }

    @Nested
    class ReopenedOnWednesday {

        @ParameterizedTest
        @CsvSource({"RESUME, 2026-06-03T11:00", "RESTART, 2026-06-03T13:00"})
        void isDueAsThePolicySays(Reopening policy, String due) {
            Clock clock = start("4 h", "2026-06-01T09:00");
            clock.stop(Cause.RESOLVED, at("2026-06-01T11:00"));
            assertThat(clock.state().outcome()).isEqualTo(ClockOutcome.MET);
            clock.reopen(policy, terms("4 h", "2026-06-01T09:00"), at("2026-06-03T09:00"));
            assertThat(clock.dueAt()).isEqualTo(at(due));
            assertThat(clock.state().outcome()).isNull();
        }

        @Test
        void staysAsItWasWhenOnlyTheFirstCounts() {
            Clock clock = start("4 h", "2026-06-01T09:00");
            clock.stop(Cause.RESOLVED, at("2026-06-01T11:00"));
            clock.reopen(Reopening.FIRST_ONLY, terms("4 h", "2026-06-01T09:00"), at("2026-06-03T09:00"));
            assertThat(clock.dueAt()).isNull();
            assertThat(clock.state().outcome()).isEqualTo(ClockOutcome.MET);
        }
    }

    @Test
    void breaksAtItsMillisecondHoweverLateItIsNoticed() {
        Clock clock = start("4 h", "2026-06-02T09:00");
        Instant due = at("2026-06-02T13:00");
        clock.pause("REQUESTER", due.plusMillis(700));
        ClockEntry breach = clock.written().stream()
                .filter(entry -> entry.kind() == Kind.BREACH)
                .findFirst()
                .orElseThrow();
        assertThat(breach.at()).isEqualTo(due);
        assertThat(breach.lag()).isEqualTo(Duration.ofMillis(700));
        assertThat(clock.written())
                .extracting(ClockEntry::kind)
                .containsExactly(Kind.START, Kind.THRESHOLD, Kind.THRESHOLD, Kind.BREACH, Kind.PAUSE);
    }

    @Test
    void doesNotBreakAMillisecondEarly() {
        Clock clock = start("4 h", "2026-06-02T09:00");
        clock.stop(Cause.RESOLVED, at("2026-06-02T13:00").minusMillis(1));
        assertThat(clock.state().outcome()).isEqualTo(ClockOutcome.MET);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0 h",
                "0 min",
                "-1 h",
                "2 days",
                "P1D",
                "PT4H",
                "0 working days",
                "",
                "4h",
                "h",
                "1 h 0",
                "four h"
            })
    void refusesTargetsOfAnotherForm(String text) {
        assertThat(Target.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"15 min", "4 h", "1 h 30 min", "1 working day", "2 working days"})
    void readsTargetsAsItWritesThem(String text) {
        assertThat(Target.parse(text).map(Target::toString)).contains(text);
    }

    private static Clock start(String target, String at) {
        return start(target, at, OFFICE);
    }

    private static Clock start(String target, String at, ServiceCalendar calendar) {
        Goal goal = Target.parse(target).orElseThrow().from(at(at), calendar);
        Terms terms = new Terms(goal, calendar == OFFICE ? "office" : "always", 1, 1, List.of(50, 75, 100, 150));
        Clock.Key key = new Clock.Key(new IncidentNumber("INC-2026-000001"), 1, Metric.RESOLUTION, "");
        return Clock.start(key, WorkedExamplesTest::calendar, terms, at(at));
    }

    private static Terms terms(String target, String start) {
        Goal goal = Target.parse(target).orElseThrow().from(at(start), OFFICE);
        return new Terms(goal, "office", 1, 1, List.of(50, 75, 100, 150));
    }

    private static ServiceCalendar calendar(String id, int version) {
        return id.equals("office") ? OFFICE : ALWAYS;
    }

    private static ClockView view(Clock clock, String now) {
        return clock.view(at(now), List.of());
    }

    private static ServiceCalendar weekdays(int from, int to) {
        Set<DayOfWeek> days = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
        return new ServiceCalendar(
                AMSTERDAM, days.stream().map(day -> new Segment(day, from, to)).toList(), Holidays.DUTCH);
    }

    private static Instant at(String amsterdam) {
        return LocalDateTime.parse(amsterdam).atZone(AMSTERDAM).toInstant();
    }
}
