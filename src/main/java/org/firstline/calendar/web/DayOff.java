package org.firstline.calendar.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.firstline.calendar.CalendarDefinition;
import org.firstline.calendar.CalendarDefinition.Holiday;
import org.firstline.calendar.Holidays;
import org.firstline.calendar.PublicHoliday;
import org.jspecify.annotations.Nullable;

/**
 * A day on which nothing opens.
 *
 * @param ofRegion null when it is no public holiday
 * @param own null when it is none of the organisation's own; empty for one without a name
 */
record DayOff(
        LocalDate date,
        @Nullable PublicHoliday ofRegion,
        @Nullable String own) {

    /** Those of a year, in order. */
    static List<DayOff> of(CalendarDefinition definition, int year) {
        Holidays holidays = definition.calendar().holidays();
        Map<LocalDate, String> own = own(definition);
        LocalDate first = LocalDate.of(year, 1, 1);
        return first.datesUntil(first.plusYears(1))
                .map(date -> new DayOff(date, holidays.publicHoliday(date).orElse(null), own.get(date)))
                .filter(day -> day.ofRegion != null || day.own != null)
                .toList();
    }

    private static Map<LocalDate, String> own(CalendarDefinition definition) {
        Map<LocalDate, String> own = new HashMap<>();
        for (Holiday holiday : Objects.requireNonNullElse(definition.holidays(), List.<Holiday>of())) {
            LocalDate date = LocalDate.parse(Objects.requireNonNull(holiday.date()));
            own.merge(date, Objects.toString(holiday.name(), ""), (one, other) -> one.isEmpty() ? other : one);
        }
        return own;
    }
}
