package org.firstline.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.function.Predicate;

/**
 * Goes along the open time of a calendar, opening by opening. It steps through the days that the wall clock shows while
 * the zone's offset stays the same, and begins anew at each change of the offset; so an hour that the clock repeats is met
 * twice, and one that it skips is not met at all.
 *
 * <p>All positions are milliseconds since 1970 in UTC; openings are half-open, in order, and may touch.
 */
final class OpenTime {

    private static final long MINUTE = 60_000;
    private static final long DAY = 24 * 60 * MINUTE;

    private final Week week;
    private final Predicate<LocalDate> isClosed;
    private final ZoneRules rules;
    private final long horizon;

    private long offset;
    private long offsetBegins;
    private long offsetEnds;
    private LocalDate day;
    private long dayBegins;
    private boolean closedBefore;
    private boolean closed;
    private int[] today;
    private int next;
    private long start;
    private long end;

    /**
     * @param isClosed the days on which no segment starts
     * @param horizon where to stop looking
     */
    OpenTime(Week week, Predicate<LocalDate> isClosed, ZoneRules rules, long from, long horizon) {
        this.week = week;
        this.isClosed = isClosed;
        this.rules = rules;
        this.horizon = horizon;
        enterOffset(from);
    }

    /** Moves to the next opening, or to what is left of it after {@code from}; false when there is none before the horizon. */
    boolean advance() {
        while (true) {
            if (next < today.length) {
                start = Math.max(dayBegins + today[next] * MINUTE, offsetBegins);
                end = Math.min(dayBegins + today[next + 1] * MINUTE, offsetEnds);
                next += 2;
                if (start < end) {
                    return start < horizon;
                }
            } else if (dayBegins + DAY >= offsetEnds) {
                if (offsetEnds >= horizon) {
                    return false;
                }
                enterOffset(offsetEnds);
            } else {
                if (dayBegins + DAY >= horizon) {
                    return false;
                }
                enterNextDay();
            }
        }
    }

    long start() {
        return start;
    }

    long end() {
        return end;
    }

    private void enterOffset(long at) {
        Instant instant = Instant.ofEpochMilli(at);
        ZoneOffset zoneOffset = rules.getOffset(instant);
        ZoneOffsetTransition transition = rules.nextTransition(instant);
        offset = zoneOffset.getTotalSeconds() * 1000L;
        offsetBegins = at;
        offsetEnds = transition == null ? Long.MAX_VALUE : transition.toEpochSecond() * 1000;
        day = LocalDate.ofEpochDay(Math.floorDiv(at + offset, DAY));
        closed = isClosed.test(day.minusDays(1));
        enterDay();
    }

    private void enterNextDay() {
        day = day.plusDays(1);
        enterDay();
    }

    private void enterDay() {
        dayBegins = day.toEpochDay() * DAY - offset;
        closedBefore = closed;
        closed = isClosed.test(day);
        today = week.openings(day.getDayOfWeek(), closed, closedBefore);
        next = 0;
    }
}
