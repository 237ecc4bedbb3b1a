package org.firstline.calendar;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What is open on each day of the week, overlaps counted once. A day shows what starts on it, unless it is closed, and
 * what the day before still has to run, unless that one was closed.
 */
final class Week {

    private static final int VARIANTS = 4;

    /** Pairs of minutes, begin and end, in order and apart, by {@link #index}. */
    private final int[][] openings = new int[7 * VARIANTS][];

    Week(List<Segment> segments) {
        for (DayOfWeek day : DayOfWeek.values()) {
            int[][] own = intervals(segments, day, 0);
            int[][] rest = intervals(segments, day.minus(1), Segment.DAY);
            int[][] none = {};
            openings[index(day, false, false)] = merged(own, rest);
            openings[index(day, false, true)] = merged(own, none);
            openings[index(day, true, false)] = merged(none, rest);
            openings[index(day, true, true)] = merged(none, none);
        }
    }

    int[] openings(DayOfWeek day, boolean closed, boolean closedBefore) {
        return openings[index(day, closed, closedBefore)];
    }

    private static int index(DayOfWeek day, boolean closed, boolean closedBefore) {
        return day.ordinal() * VARIANTS + (closed ? 2 : 0) + (closedBefore ? 1 : 0);
    }

    /** The part of a day's segments that lies in the 24 hours from {@code begin}, counted from there. */
    private static int[][] intervals(List<Segment> segments, DayOfWeek day, int begin) {
        return segments.stream()
                .filter(segment -> segment.day() == day && segment.to() > begin)
                .map(segment ->
                        new int[] {Math.max(segment.from() - begin, 0), Math.min(segment.to() - begin, Segment.DAY)})
                .toArray(int[][]::new);
    }

    private static int[] merged(int[][] some, int[][] others) {
        boolean[] open = new boolean[Segment.DAY + 1];
        for (int[][] intervals : List.of(some, others)) {
            for (int[] interval : intervals) {
                Arrays.fill(open, interval[0], interval[1], true);
            }
        }
        return IntStream.rangeClosed(0, Segment.DAY)
                .filter(minute -> open[minute] != (minute > 0 && open[minute - 1]))
                .toArray();
    }
}
