package org.firstline.sla.picture;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.firstline.sla.ClockEntry;
import org.firstline.sla.ClockView;

/**
 * The time that a picture shows, and where each instant lies on it from left to right.
 *
 * @param first when something is to be seen first
 * @param cut whether more happened before
 * @param from the picture's own left end, a bit earlier
 */
record Window(Instant first, Instant last, boolean cut, Instant from, Instant to, double left, double width) {

    private static final Duration SHORTEST = Duration.ofMinutes(20);
    private static final Duration LONGEST = Duration.ofDays(320);
    private static final Duration FARTHEST_AHEAD = Duration.ofDays(90);

    /** What is kept free before the first thing and behind the last one, so that the last one can be named. */
    private static final double BEFORE = 0.01;

    private static final double BEHIND = 0.22;

    /** From the first thing that happened to the last that did or will; of very long times, the end. */
    static Window of(List<ClockView> clocks, Instant now, double left, double width) {
        List<Instant> past = clocks.stream()
                .flatMap(clock -> Stream.concat(
                        clock.log().stream().map(ClockEntry::at), clock.hasStopped() ? Stream.of() : Stream.of(now)))
                .toList();
        Instant last = Collections.max(past);
        Instant end = clocks.stream()
                .flatMap(clock -> Stream.of(clock.dueAt(), clock.nextThresholdAt()))
                .filter(Objects::nonNull)
                .filter(last::isBefore)
                .max(Instant::compareTo)
                .orElse(last);
        end = earlier(end, last.plus(FARTHEST_AHEAD));
        Instant began = Collections.min(past);
        Instant begin = later(began, end.minus(LONGEST));
        long shown = Math.max(Duration.between(begin, end).toMillis(), SHORTEST.toMillis());
        return new Window(
                begin,
                end,
                began.isBefore(begin),
                begin.minusMillis((long) (shown * BEFORE)),
                begin.plusMillis((long) (shown * (1 + BEHIND))),
                left,
                width);
    }

    double x(Instant at) {
        double part = (double) Duration.between(from, at).toMillis() / length().toMillis();
        return left + Math.min(Math.max(part, 0), 1) * width;
    }

    boolean contains(Instant at) {
        return !at.isBefore(from) && at.isBefore(to);
    }

    Duration length() {
        return Duration.between(from, to);
    }

    double widthOf(Duration duration) {
        return width * duration.toMillis() / length().toMillis();
    }

    double right() {
        return left + width;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
