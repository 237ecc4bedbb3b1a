package org.firstline.calendar.web;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.firstline.calendar.CalendarDefinition;
import org.firstline.calendar.CalendarDefinition.HolidayRegion;
import org.firstline.calendar.Calendars;
import org.firstline.calendar.ServiceCalendar;
import org.firstline.calendar.StoredCalendar;
import org.jspecify.annotations.Nullable;

/**
 * A calendar as the pages show it.
 *
 * @param ofDesk whether the desk's own deadlines count in it
 * @param always whether it is open around the clock
 * @param words its week in words
 * @param days its week as a picture
 */
record CalendarView(
        String id,
        String zone,
        @Nullable HolidayRegion region,
        int ownHolidays,
        boolean ofDesk,
        boolean always,
        List<String> words,
        List<WeekView.Day> days) {

    static CalendarView of(StoredCalendar stored, Locale locale) {
        CalendarDefinition definition = stored.definition();
        ServiceCalendar calendar = definition.calendar();
        WeekView week = new WeekView(calendar.segments(), locale);
        return new CalendarView(
                stored.id(),
                calendar.zone().getId(),
                definition.holidayRegion(),
                Objects.requireNonNullElse(definition.holidays(), List.of()).size(),
                stored.id().equals(Calendars.DESK),
                week.isAlways(),
                week.words(),
                week.days());
    }
}
