package org.firstline.calendar.web;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.firstline.calendar.Segment;

/** The open time of a week without holidays, as people read it and as a picture shows it; overlaps count once. */
final class WeekView {

    private static final int DAY = 24 * 60;
    private static final int WEEK = 7 * DAY;

    private final List<Segment> segments;
    private final Locale locale;

    WeekView(List<Segment> segments, Locale locale) {
        this.segments = segments;
        this.locale = locale;
    }

    boolean isAlways() {
        return week().cardinality() == WEEK;
    }

    /** Days in a row with the same hours together; a night is told whole, with the day on which it starts. */
    List<String> words() {
        List<String> words = new ArrayList<>();
        for (int first = 0, next; first < DayOfWeek.values().length; first = next) {
            String hours = hours(DayOfWeek.of(first + 1));
            next = first + 1;
            while (next < DayOfWeek.values().length
                    && hours(DayOfWeek.of(next + 1)).equals(hours)) {
                next++;
            }
            if (!hours.isEmpty()) {
                String days = name(DayOfWeek.of(first + 1));
                words.add((next == first + 1 ? days : days + "–" + name(DayOfWeek.of(next))) + " " + hours);
            }
        }
        return words;
    }

    /** What is open on each day from midnight to midnight; a night is in two of them. */
    List<Day> days() {
        BitSet week = week();
        return Arrays.stream(DayOfWeek.values())
                .map(day -> new Day(name(day), stretches(week.get(day.ordinal() * DAY, (day.ordinal() + 1) * DAY))))
                .toList();
    }

    private BitSet week() {
        BitSet week = new BitSet();
        for (Segment segment : segments) {
            int midnight = segment.day().ordinal() * DAY;
            IntStream.range(midnight + segment.from(), midnight + segment.to())
                    .forEach(minute -> week.set(minute % WEEK));
        }
        return week;
    }

    private String hours(DayOfWeek day) {
        BitSet open = new BitSet();
        segments.stream()
                .filter(segment -> segment.day() == day)
                .forEach(segment -> open.set(segment.from(), segment.to()));
        return String.join(", ", stretches(open).stream().map(Stretch::text).toList());
    }

    private String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT, locale);
    }

    private static List<Stretch> stretches(BitSet open) {
        List<Stretch> stretches = new ArrayList<>();
        for (int from = open.nextSetBit(0); from >= 0; ) {
            int to = open.nextClearBit(from);
            stretches.add(new Stretch(from, to));
            from = open.nextSetBit(to);
        }
        return stretches;
    }

    record Day(String name, List<Stretch> open) {}

    /** Minutes since midnight; beyond a day's end they lie on the next day. */
    record Stretch(int from, int to) {

        public String text() {
            return time(from) + "–" + time(to > DAY ? to - DAY : to);
        }

        private static String time(int minute) {
            return "%02d:%02d".formatted(minute / 60, minute % 60);
        }
    }
}
