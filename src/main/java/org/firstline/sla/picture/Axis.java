package org.firstline.sla.picture;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.firstline.calendar.WallClock;

/** Days, and hours where there is room for them; the longer the window, the fewer are named. */
final class Axis {

    private static final int[] MINUTES = {5, 15, 30, 60, 120, 180, 360, 720};
    private static final int[] DAYS = {1, 2, 7, 14, 28};
    private static final int SLOWEST = DAYS[DAYS.length - 1];
    /** From the first day of 1970 to a Monday. */
    private static final int TO_MONDAY = 3;

    private static final double ROOM_OF_HOUR = 52;
    private static final double ROOM_OF_DAY = 88;
    private static final double ROOM_OF_SHORT_DAY = 50;
    private static final double ROOM_OF_LINE = 6;
    /** Half the width of the words for an hour. */
    private static final double HALF_AN_HOUR = 18;

    private static final double LINE = 15;
    private static final double SIZE = 11;

    private final Window window;
    private final Wording wording;
    private final List<Instant> lines;
    private final List<Instant> days;
    private final List<Instant> hours;
    private final boolean inOneLine;

    Axis(Window window, WallClock clock, Wording wording) {
        this.window = window;
        this.wording = wording;
        double day = window.widthOf(Duration.ofDays(1));
        int step = step(DAYS, ROOM_OF_SHORT_DAY / day).orElse(SLOWEST);
        List<WallClock.Midnight> midnights = clock.midnights(window.from(), window.to());
        List<Instant> named = midnights.stream()
                .filter(each -> (each.day().toEpochDay() + TO_MONDAY) % step == 0)
                .map(WallClock.Midnight::at)
                .toList();
        this.inOneLine = day * step >= ROOM_OF_DAY;
        this.lines = day < ROOM_OF_LINE
                ? named
                : midnights.stream().map(WallClock.Midnight::at).toList();
        this.days = withFirst(named);
        OptionalInt minutes = step(MINUTES, ROOM_OF_HOUR / window.widthOf(Duration.ofMinutes(1)));
        this.hours = minutes.isPresent() ? clock.strikes(window.from(), window.to(), minutes.getAsInt()) : List.of();
    }

    private static OptionalInt step(int[] steps, double atLeast) {
        return IntStream.of(steps).filter(each -> each >= atLeast).findFirst();
    }

    /** The day that has begun already is named where the window begins, if there is room. */
    private List<Instant> withFirst(List<Instant> named) {
        double room = inOneLine ? ROOM_OF_DAY : ROOM_OF_SHORT_DAY;
        double next = named.isEmpty() ? window.right() : window.x(named.get(0));
        List<Instant> all = new ArrayList<>(named);
        if (next - window.left() >= room) {
            all.add(0, window.from());
        }
        return all.stream()
                .filter(each -> window.x(each) + room <= window.right())
                .toList();
    }

    double height() {
        return LINE * ((inOneLine ? 1 : 2) + (hours.isEmpty() ? 0 : 1)) + 6;
    }

    void draw(Svg svg, double top) {
        for (Instant day : days) {
            double x = window.x(day) + 3;
            String weekday = wording.time("weekday", day);
            String date = wording.time("date", day);
            if (inOneLine) {
                day(svg, x, top + LINE - 3, weekday + " " + date);
            } else {
                day(svg, x, top + LINE - 3, weekday);
                day(svg, x, top + 2 * LINE - 3, date);
            }
        }
        double bottom = top + height();
        hours.forEach(hour -> hour(svg, hour, bottom));
        svg.line(window.left(), bottom, window.right(), bottom, Ink.EDGE);
    }

    /** A line down at every day. */
    void grid(Svg svg, double top, double bottom) {
        lines.forEach(day -> svg.line(window.x(day), top, window.x(day), bottom, Ink.EDGE));
    }

    private void hour(Svg svg, Instant hour, double bottom) {
        double x = window.x(hour);
        svg.line(x, bottom - 4, x, bottom, Ink.QUIET);
        if (x - window.left() >= HALF_AN_HOUR && window.right() - x >= HALF_AN_HOUR) {
            svg.words(wording.time("hour", hour), x, bottom - 7, SIZE - 1, Ink.QUIET, "text-anchor", "middle");
        }
    }

    private static void day(Svg svg, double x, double y, String text) {
        svg.words(text, x, y, SIZE, Ink.TEXT, "font-weight", "bold");
    }
}
