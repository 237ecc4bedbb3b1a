package org.firstline.calendar.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Objects;
import org.firstline.calendar.CalendarDefinition;
import org.firstline.calendar.CalendarDefinition.Holiday;
import org.firstline.calendar.CalendarDefinition.HolidayRegion;
import org.firstline.calendar.CalendarDefinition.Opening;
import org.jspecify.annotations.Nullable;

/** A calendar as the API shows it. */
@Schema(name = "Calendar")
record CalendarJson(
        String zone,
        List<@Nullable Opening> segments,
        List<@Nullable Holiday> holidays,
        @Nullable HolidayRegion holidayRegion) {

    static CalendarJson of(CalendarDefinition definition) {
        return new CalendarJson(
                Objects.requireNonNull(definition.zone()),
                Objects.requireNonNull(definition.segments()),
                Objects.requireNonNullElse(definition.holidays(), List.of()),
                definition.holidayRegion());
    }
}
