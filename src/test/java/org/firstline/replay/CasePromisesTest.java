package org.firstline.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.firstline.calendar.Holidays;
import org.firstline.calendar.Segment;
import org.firstline.calendar.ServiceCalendar;
import org.firstline.sla.ClockEntry;
import org.firstline.sla.ClockEntry.Kind;
import org.firstline.sla.ClockOutcome;
import org.firstline.sla.ClockView;
import org.firstline.sla.Goal;
import org.firstline.sla.Metric;
import org.firstline.sla.Terms;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Goals of 4 hours, counted around the clock. */
class CasePromisesTest {

    private static final Instant START = Instant.parse("2026-06-01T08:00:00Z");
    private static final Terms TERMS = new Terms(new Goal(Duration.ofHours(4), null), "24x7", 1, 1, List.of());
    private static final ServiceCalendar ALWAYS = new ServiceCalendar(
            ZoneId.of("UTC"),
            Stream.of(DayOfWeek.values())
                    .map(day -> new Segment(day, 0, 24 * 60))
                    .toList(),
            Holidays.NONE);

    @Test
    void owesToAPauseWhatTheGoalCouldNotHoldWithoutIt() {
        assertThat(onlyByPause(2, entry(1, Kind.PAUSE), entry(3, Kind.RESUME), entry(4, Kind.STOP)))
                .isTrue();
        assertThat(onlyByPause(2, entry(1, Kind.PAUSE), entry(2, Kind.RESUME), entry(3, Kind.STOP)))
                .isFalse();
    }

    @Test
    void countsAPauseThatOnlyTheSolutionEnds() {
        assertThat(onlyByPause(1, entry(1, Kind.PAUSE), entry(4, Kind.STOP))).isTrue();
    }

    @Test
    void doesNotCountTheTimeInWhichItWasSolved() {
        assertThat(onlyByPause(2, entry(1, Kind.STOP), reopening(48, "RESUME"), entry(49, Kind.STOP)))
                .isFalse();
    }

    @Test
    void forgetsThePausesBeforeANewBeginning() {
        ClockEntry[] before = {entry(1, Kind.PAUSE), entry(9, Kind.RESUME), entry(10, Kind.STOP)};
        assertThat(onlyByPause(1, before[0], before[1], before[2], reopening(20, "RESTART"), entry(21, Kind.STOP)))
                .isFalse();
        assertThat(onlyByPause(1, before[0], before[1], before[2], reopening(20, "RESUME"), entry(21, Kind.STOP)))
                .isTrue();
    }

    @Test
    void leavesOutWhatHasNotStoppedOrWasCancelled() {
        assertThat(of(
                        clock(Metric.RESPONSE, 1, null, null),
                        clock(Metric.RESOLUTION, 1, START, ClockOutcome.CANCELLED)))
                .isEqualTo(new CasePromises(null, null, false));
        assertThat(of(
                        clock(Metric.RESPONSE, 5, null, ClockOutcome.BREACHED),
                        clock(Metric.RESOLUTION, 5, START, ClockOutcome.BREACHED)))
                .isEqualTo(new CasePromises(null, false, false));
    }

    private static boolean onlyByPause(int spentHours, ClockEntry... log) {
        return of(
                        clock(Metric.RESPONSE, 1, START, ClockOutcome.MET),
                        clock(Metric.RESOLUTION, spentHours, START, ClockOutcome.MET, log))
                .onlyByPause();
    }

    private static CasePromises of(ClockView... clocks) {
        return CasePromises.of(List.of(clocks), (calendar, version) -> ALWAYS);
    }

    private static ClockEntry entry(int hour, Kind kind) {
        return ClockEntry.of(START.plus(Duration.ofHours(hour)), kind, null);
    }

    private static ClockEntry reopening(int hour, String policy) {
        return ClockEntry.of(START.plus(Duration.ofHours(hour)), Kind.REOPEN, policy, TERMS);
    }

    private static ClockView clock(
            Metric metric,
            int spentHours,
            @Nullable Instant stoppedAt,
            @Nullable ClockOutcome outcome,
            ClockEntry... log) {
        Duration spent = Duration.ofHours(spentHours);
        return new ClockView(
                1,
                metric,
                "",
                TERMS,
                ALWAYS.zone(),
                START,
                spent,
                Duration.ofHours(4).minus(spent),
                null,
                null,
                null,
                null,
                null,
                stoppedAt,
                outcome,
                List.of(log));
    }
}
