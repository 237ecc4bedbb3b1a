package org.firstline.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.firstline.calendar.ServiceCalendar;
import org.firstline.sla.CalendarSource;
import org.firstline.sla.ClockEntry;
import org.firstline.sla.ClockEntry.Kind;
import org.firstline.sla.ClockOutcome;
import org.firstline.sla.ClockView;
import org.firstline.sla.Metric;
import org.firstline.sla.Reopening;
import org.jspecify.annotations.Nullable;

/**
 * What became of our promises in a case.
 *
 * @param response whether it was kept; null while its clock has not stopped, and when nobody could keep it any more
 * @param resolution likewise
 * @param onlyByPause the resolution was kept, and would not have been had its clock run on during waits
 */
record CasePromises(@Nullable Boolean response, @Nullable Boolean resolution, boolean onlyByPause) {

    static CasePromises of(List<ClockView> clocks, CalendarSource calendars) {
        ClockView resolution = clock(clocks, Metric.RESOLUTION);
        Boolean kept = kept(resolution);
        ServiceCalendar calendar =
                calendars.get(resolution.terms().calendar(), resolution.terms().calendarVersion());
        boolean onlyByPause = Boolean.TRUE.equals(kept) && !fitsWithoutPauses(resolution, calendar);
        return new CasePromises(kept(clock(clocks, Metric.RESPONSE)), kept, onlyByPause);
    }

    private static ClockView clock(List<ClockView> clocks, Metric metric) {
        return clocks.stream()
                .filter(each -> each.metric() == metric)
                .findFirst()
                .orElseThrow();
    }

    private static @Nullable Boolean kept(ClockView clock) {
        boolean counts = clock.hasStopped() && clock.outcome() != ClockOutcome.CANCELLED;
        return counts ? clock.outcome() == ClockOutcome.MET : null;
    }

    private static boolean fitsWithoutPauses(ClockView clock, ServiceCalendar calendar) {
        return clock.spent()
                        .plus(paused(clock.log(), calendar))
                        .compareTo(clock.terms().goal().duration())
                < 0;
    }

    /** What the clock stood still for in a wait; the time in which a case was solved, and then reopened, is none. */
    private static Duration paused(List<ClockEntry> log, ServiceCalendar calendar) {
        Duration paused = Duration.ZERO;
        Instant since = null;
        for (ClockEntry entry : log) {
            if (since != null && (entry.kind() == Kind.RESUME || entry.kind() == Kind.STOP)) {
                paused = paused.plus(calendar.between(since, entry.at()));
                since = null;
            } else if (entry.kind() == Kind.PAUSE) {
                since = entry.at();
            } else if (entry.kind() == Kind.REOPEN && Reopening.RESTART.name().equals(entry.reason())) {
                paused = Duration.ZERO;
            }
        }
        return paused;
    }
}
