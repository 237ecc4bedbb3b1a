package org.firstline.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.springframework.stereotype.Component;

/** Monday to Friday in Amsterdam, around the clock; opening hours and holidays are not known here. */
@Component
public class WorkingDays {

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    /**
     * The same local time on the {@code days}-th working day after the day of {@code from}.
     *
     * @param days at least 1
     */
    public Instant after(Instant from, int days) {
        requirePositive(days);
        ZonedDateTime start = from.atZone(ZONE);
        LocalDate day = start.toLocalDate();
        for (int left = days; left > 0; left--) {
            day = nextWorkingDay(day);
        }
        return ZonedDateTime.of(day, start.toLocalTime(), ZONE).toInstant();
    }

    /** The same local time {@code days} calendar days later. */
    public Instant calendarDaysAfter(Instant from, int days) {
        requirePositive(days);
        return from.atZone(ZONE).plusDays(days).toInstant();
    }

    /** The instant as a clock on the desk's wall shows it. */
    public ZonedDateTime onTheWall(Instant instant) {
        return instant.atZone(ZONE);
    }

    private static LocalDate nextWorkingDay(LocalDate day) {
        LocalDate next = day.plusDays(1);
        while (next.getDayOfWeek() == DayOfWeek.SATURDAY || next.getDayOfWeek() == DayOfWeek.SUNDAY) {
            next = next.plusDays(1);
        }
        return next;
    }

    private static void requirePositive(int days) {
        if (days < 1) {
            throw new IllegalArgumentException("A deadline lies at least one day ahead, not " + days);
        }
    }
}
