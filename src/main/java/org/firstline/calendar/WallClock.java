package org.firstline.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/** Where a zone's wall clock strikes, for whoever draws time. Nothing here counts. */
public final class WallClock {

    private static final int DAY = 24 * 60;

    private final ZoneId zone;

    public WallClock(ZoneId zone) {
        this.zone = zone;
    }

    /**
     * The days that begin in the window, each with its first instant.
     *
     * @throws IllegalArgumentException for a window longer than {@link ServiceCalendar#LONGEST_WINDOW}
     */
    public List<Midnight> midnights(Instant from, Instant to) {
        ServiceCalendar.checkWindow(from, to);
        return days(from, to).stream()
                .map(day -> new Midnight(day, day.atStartOfDay(zone).toInstant()))
                .filter(midnight -> isIn(midnight.at(), from, to))
                .toList();
    }

    /** What the wall clock shows at that instant. */
    public LocalDateTime shown(Instant at) {
        return at.atZone(zone).toLocalDateTime();
    }

    /** When the wall clock shows that for the first time; what it skips counts as so much later. */
    public Instant at(LocalDateTime shown) {
        return shown.atZone(zone).toInstant();
    }

    /** The Monday of the week in which the instant lies, and the six days after it, each with its first instant, and the Monday after. */
    public List<Midnight> week(Instant at) {
        LocalDate monday = at.atZone(zone).toLocalDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return monday.datesUntil(monday.plusDays(8))
                .map(day -> new Midnight(day, day.atStartOfDay(zone).toInstant()))
                .toList();
    }

    /**
     * When the wall clock shows midnight and every so many minutes after it: twice what it repeats, never what it skips.
     *
     * @param minutes a divisor of a day
     * @throws IllegalArgumentException for a window longer than {@link ServiceCalendar#LONGEST_WINDOW}
     */
    public List<Instant> strikes(Instant from, Instant to, int minutes) {
        ServiceCalendar.checkWindow(from, to);
        if (minutes < 1 || DAY % minutes != 0) {
            throw new IllegalArgumentException(minutes + " minutes do not divide a day");
        }
        List<Instant> strikes = new ArrayList<>();
        for (LocalDate day : days(from, to)) {
            for (int minute = 0; minute < DAY; minute += minutes) {
                LocalDateTime shown = day.atTime(LocalTime.ofSecondOfDay(minute * 60L));
                zone.getRules().getValidOffsets(shown).forEach(offset -> strikes.add(shown.toInstant(offset)));
            }
        }
        return strikes.stream().filter(each -> isIn(each, from, to)).sorted().toList();
    }

    private List<LocalDate> days(Instant from, Instant to) {
        LocalDate first = from.minus(Duration.ofDays(1)).atZone(zone).toLocalDate();
        LocalDate last = to.plus(Duration.ofDays(1)).atZone(zone).toLocalDate();
        return first.datesUntil(last.plusDays(1)).toList();
    }

    private static boolean isIn(Instant instant, Instant from, Instant to) {
        return !instant.isBefore(from) && instant.isBefore(to);
    }

    /** A day, and when it begins: midnight, or later where the wall clock skips that. */
    public record Midnight(LocalDate day, Instant at) {}
}
