package org.firstline.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
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
