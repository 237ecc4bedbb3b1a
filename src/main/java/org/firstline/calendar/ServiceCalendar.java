package org.firstline.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * When somebody is there: weekly segments in a zone, less holidays. An instant is open when the wall clock of the zone
 * shows a time inside a segment whose day is no holiday; a segment belongs to the day on which it starts. Open time is
 * summed on instants: what the wall clock shows twice counts twice, what it skips does not count.
 *
 * <p>Immutable. Instants are taken in whole milliseconds. No question looks further than {@link #HORIZON}.
 */
public final class ServiceCalendar {

    /** How far ahead a calendar looks before it says that a sum is never reached. */
    public static final Duration HORIZON = Duration.ofDays(366 * 50);

    /** The longest window of which a calendar lists the openings. */
    public static final Duration LONGEST_WINDOW = Duration.ofDays(400);

    private final ZoneId zone;
    private final List<Segment> segments;
    private final Holidays holidays;
    private final Week week;
    /** What starts on each day of the week, made when it is asked for first. */
    private final Map<DayOfWeek, Week> days = new ConcurrentHashMap<>();

    /** @throws IllegalArgumentException without a segment: nothing would ever be due */
    public ServiceCalendar(ZoneId zone, List<Segment> segments, Holidays holidays) {
        if (segments.isEmpty()) {
            throw new IllegalArgumentException("A calendar needs open time");
        }
        this.zone = zone;
        this.segments = List.copyOf(segments);
        this.holidays = holidays;
        this.week = new Week(segments);
    }

    public ZoneId zone() {
        return zone;
    }

    public List<Segment> segments() {
        return segments;
    }

    public Holidays holidays() {
        return holidays;
    }

    /**
     * The earliest instant, not before {@code from}, at which so much open time has passed: at an evening's closing time,
     * not at the next morning's opening. No open time gives {@code from} itself.
     *
     * @throws NeverReached beyond {@link #HORIZON}
     * @throws IllegalArgumentException when negative
     */
    public Instant add(Instant from, Duration openTime) {
        if (openTime.isNegative()) {
            throw new IllegalArgumentException("Open time cannot be taken back: " + openTime);
        }
        if (openTime.isZero()) {
            return from;
        }
        long left = millis(openTime);
        for (OpenTime time = openTime(from); time.advance(); left -= time.end() - time.start()) {
            if (left <= time.end() - time.start()) {
                return Instant.ofEpochMilli(time.start() + left);
            }
        }
        throw new NeverReached(from);
    }

    /**
     * The open time from one instant to another.
     *
     * @throws IllegalArgumentException when {@code from} lies after {@code to}
     */
    public Duration between(Instant from, Instant to) {
        if (from.isAfter(to)) {
            throw new IllegalArgumentException(from + " lies after " + to);
        }
        long end = to.toEpochMilli();
        long sum = 0;
        for (OpenTime time = openTime(from, end); time.advance(); ) {
            sum += Math.min(time.end(), end) - time.start();
        }
        return Duration.ofMillis(sum);
    }

    /**
     * The open time from one instant to another, stretch by stretch, in order and with closed time between any two.
     *
     * @throws IllegalArgumentException when {@code from} lies after {@code to}, or by more than {@link #LONGEST_WINDOW} before it
     */
    public List<OpenStretch> openings(Instant from, Instant to) {
        checkWindow(from, to);
        long end = to.toEpochMilli();
        List<OpenStretch> stretches = new ArrayList<>();
        for (OpenTime time = openTime(from, end); time.advance(); ) {
            Instant opening = Instant.ofEpochMilli(time.start());
            Instant closing = Instant.ofEpochMilli(Math.min(time.end(), end));
            int last = stretches.size() - 1;
            if (last >= 0 && stretches.get(last).to().equals(opening)) {
                stretches.set(last, new OpenStretch(stretches.get(last).from(), closing));
            } else {
                stretches.add(new OpenStretch(opening, closing));
            }
        }
        return stretches;
    }

    /**
     * {@code from} itself when it is open, else the instant of the next opening.
     *
     * @throws NeverReached beyond {@link #HORIZON}
     */
    public Instant nextOpening(Instant from) {
        OpenTime time = openTime(from);
        if (!time.advance()) {
            throw new NeverReached(from);
        }
        return time.start() == from.toEpochMilli() ? from : Instant.ofEpochMilli(time.start());
    }

    /** When the open time ends in which {@code from} lies; empty when it is closed, or open as far as the calendar looks. */
    public Optional<Instant> nextClosing(Instant from) {
        long begin = from.toEpochMilli();
        long end = begin;
        for (OpenTime time = openTime(from); time.advance(); end = time.end()) {
            if (time.start() > end) {
                return end == begin ? Optional.empty() : Optional.of(Instant.ofEpochMilli(end));
            }
        }
        return Optional.empty();
    }

    /**
     * What a goal of working days means for a clock that starts now: the closing time of the N-th working day after the
     * day of the start. A start outside open time counts as the next opening; a start in a segment that began the evening
     * before still belongs to that day.
     *
     * @param days at least 1
     * @throws NeverReached beyond {@link #HORIZON}
     */
    public Instant closingAfter(Instant start, int days) {
        Instant open = nextOpening(start);
        LocalDate day = open.atZone(zone).toLocalDate();
        boolean ofThatDay =
                workingDay(day).filter(hours -> hours.contains(open)).isPresent();
        return workingDayAfter(ofThatDay ? day : day.minusDays(1), days).closing();
    }

    /**
     * The same local time on the N-th working day after the day of {@code from}; that day's opening or closing when the
     * time lies outside it.
     *
     * @param days at least 1
     * @throws NeverReached beyond {@link #HORIZON}
     */
    public Instant workingDaysLater(Instant from, int days) {
        ZonedDateTime wall = from.atZone(zone);
        WorkingDay hours = workingDayAfter(wall.toLocalDate(), days);
        Instant same = hours.day().atTime(wall.toLocalTime()).atZone(zone).toInstant();
        if (same.isBefore(hours.opening())) {
            return hours.opening();
        }
        return same.isAfter(hours.closing()) ? hours.closing() : same;
    }

    /**
     * When the first working day after this day opens.
     *
     * @throws NeverReached beyond {@link #HORIZON}
     */
    public Instant openingAfter(LocalDate day) {
        return workingDayAfter(day, 1).opening();
    }

    /** The same local time so many days later, open or not; at least 1. */
    public Instant daysLater(Instant from, int days) {
        return from.atZone(zone).plusDays(atLeastOne(days)).toInstant();
    }

    WorkingDay workingDayAfter(LocalDate start, int days) {
        int left = atLeastOne(days);
        LocalDate last = start.plusDays(HORIZON.toDays());
        for (LocalDate day = start.plusDays(1); day.isBefore(last); day = day.plusDays(1)) {
            Optional<WorkingDay> hours = workingDay(day);
            if (hours.isPresent() && --left == 0) {
                return hours.get();
            }
        }
        throw new NeverReached(start.atStartOfDay(zone).toInstant());
    }

    /** The open time that starts on this day; empty for a day without any. */
    private Optional<WorkingDay> workingDay(LocalDate day) {
        if (holidays.contains(day)) {
            return Optional.empty();
        }
        Instant noon = day.atTime(LocalTime.NOON).atZone(zone).toInstant();
        OpenTime time = new OpenTime(
                days.computeIfAbsent(day.getDayOfWeek(), this::startingOn),
                other -> !other.equals(day),
                zone.getRules(),
                noon.minus(Duration.ofDays(2)).toEpochMilli(),
                noon.plus(Duration.ofDays(3)).toEpochMilli());
        return WorkingDay.of(day, time);
    }

    private Week startingOn(DayOfWeek day) {
        return new Week(
                segments.stream().filter(segment -> segment.day() == day).toList());
    }

    private OpenTime openTime(Instant from) {
        return openTime(from, from.plus(HORIZON).toEpochMilli());
    }

    private OpenTime openTime(Instant from, long horizon) {
        return new OpenTime(week, holidays::contains, zone.getRules(), from.toEpochMilli(), horizon);
    }

    static void checkWindow(Instant from, Instant to) {
        if (from.isAfter(to) || from.plus(LONGEST_WINDOW).isBefore(to)) {
            throw new IllegalArgumentException("No window of at most " + LONGEST_WINDOW + ": " + from + " to " + to);
        }
    }

    private static int atLeastOne(int days) {
        if (days < 1) {
            throw new IllegalArgumentException("A deadline lies at least one day ahead, not " + days);
        }
        return days;
    }

    private static long millis(Duration duration) {
        try {
            return duration.toMillis();
        } catch (ArithmeticException tooLong) {
            return Long.MAX_VALUE;
        }
    }
}
