package org.firstline.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The Dutch public holidays of any year: those of the Algemene termijnenwet, article 3, with 5 May every fifth year as
 * offices keep it, and without Good Friday.
 */
final class DutchHolidays {

    private DutchHolidays() {}

    static boolean contains(LocalDate date) {
        return on(date) != null;
    }

    /** Null on a day that is none. */
    static @Nullable PublicHoliday on(LocalDate date) {
        return switch (date.getMonth()) {
            case JANUARY -> date.getDayOfMonth() == 1 ? PublicHoliday.NEW_YEAR : null;
            case DECEMBER -> ofDecember(date.getDayOfMonth());
            case MARCH, APRIL, MAY, JUNE -> ofSpring(date);
            default -> null;
        };
    }

    private static @Nullable PublicHoliday ofDecember(int day) {
        return switch (day) {
            case 25 -> PublicHoliday.CHRISTMAS;
            case 26 -> PublicHoliday.BOXING_DAY;
            default -> null;
        };
    }

    private static @Nullable PublicHoliday ofSpring(LocalDate date) {
        if (isKingsDay(date)) {
            return PublicHoliday.KINGS_DAY;
        }
        PublicHoliday ofEaster = ofEaster(ChronoUnit.DAYS.between(easter(date.getYear()), date));
        return ofEaster == null && isLiberationDay(date) ? PublicHoliday.LIBERATION_DAY : ofEaster;
    }

    private static @Nullable PublicHoliday ofEaster(long daysAfter) {
        return switch ((int) daysAfter) {
            case 0 -> PublicHoliday.EASTER_SUNDAY;
            case 1 -> PublicHoliday.EASTER_MONDAY;
            case 39 -> PublicHoliday.ASCENSION;
            case 49 -> PublicHoliday.WHIT_SUNDAY;
            case 50 -> PublicHoliday.WHIT_MONDAY;
            default -> null;
        };
    }

    /** 27 April, and the day before when that is a Sunday. */
    private static boolean isKingsDay(LocalDate date) {
        if (date.getMonth() != Month.APRIL) {
            return false;
        }
        boolean sunday = date.withDayOfMonth(27).getDayOfWeek() == DayOfWeek.SUNDAY;
        return date.getDayOfMonth() == (sunday ? 26 : 27);
    }

    private static boolean isLiberationDay(LocalDate date) {
        return date.getMonth() == Month.MAY && date.getDayOfMonth() == 5 && date.getYear() % 5 == 0;
    }

    /** Easter Sunday of the Gregorian calendar, by the rule of Meeus, Jones and Butcher. */
    static LocalDate easter(int year) {
        int moon = year % 19;
        int century = year / 100;
        int rest = year % 100;
        int correction = (century - (century + 8) / 25 + 1) / 3;
        int epact = (19 * moon + century - century / 4 - correction + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7;
        int late = (moon + 11 * epact + 22 * weekday) / 451;
        int day = epact + weekday - 7 * late + 114;
        return LocalDate.of(year, day / 31, day % 31 + 1);
    }
}
