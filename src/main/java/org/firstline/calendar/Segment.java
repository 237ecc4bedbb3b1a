package org.firstline.calendar;

import java.time.DayOfWeek;

/**
 * Open time on one day of the week, half-open, in minutes of that day's wall clock.
 *
 * @param from 0 to 1439
 * @param to 1 to 1440 on the same day; up to 1439 beyond it when the segment ends on the next day
 */
public record Segment(DayOfWeek day, int from, int to) {

    static final int DAY = 24 * 60;

    public Segment {
        if (from < 0 || from >= DAY || to <= from || to >= from + DAY && to != DAY) {
            throw new IllegalArgumentException("No open time from minute " + from + " to " + to);
        }
    }

    /** From and to as minutes of a day, 0 to 1440; an end before its begin lies on the next day. */
    public static Segment between(DayOfWeek day, int from, int to) {
        return new Segment(day, from, to < from ? to + DAY : to);
    }

    boolean crossesMidnight() {
        return to > DAY;
    }
}
