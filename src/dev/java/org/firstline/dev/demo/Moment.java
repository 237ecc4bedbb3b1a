package org.firstline.dev.demo;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** A moment before the demonstration opens. */
@FunctionalInterface
interface Moment {

    ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    Instant before(Instant opening);

    /** On the given working day before today, Amsterdam time. */
    static Moment day(int workingDaysAgo, String time) {
        return opening -> {
            LocalDate day = opening.atZone(ZONE).toLocalDate();
            for (int left = workingDaysAgo; left > 0; left--) {
                day = day.minusDays(1);
                while (day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0) {
                    day = day.minusDays(1);
                }
            }
            return day.atTime(LocalTime.parse(time)).atZone(ZONE).toInstant();
        };
    }

    static Moment minutesAgo(int minutes) {
        return opening -> opening.minus(Duration.ofMinutes(minutes));
    }
}
