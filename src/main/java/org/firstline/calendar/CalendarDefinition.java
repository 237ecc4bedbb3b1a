package org.firstline.calendar;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.firstline.shared.InputCheck;
import org.firstline.shared.InputRefused;
import org.firstline.web.Needed;
import org.jspecify.annotations.Nullable;

/**
 * A calendar as people write it; nothing in it has been checked before {@link #calendar}.
 *
 * @param zone as the IANA time zone database names it
 * @param holidays null for none
 * @param holidayRegion whose public holidays count too; null for nobody's
 */
public record CalendarDefinition(
        @Needed @Nullable String zone,
        @Needed @Nullable List<@Nullable Opening> segments,
        @Nullable List<@Nullable Holiday> holidays,
        @Nullable HolidayRegion holidayRegion) {

    private static final int MOST_SEGMENTS = 200;
    private static final int MOST_HOLIDAYS = 5000;
    private static final int LONGEST_NAME = 100;
    private static final Pattern TIME = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d|24:00");

    /** The regions whose public holidays the desk can compute for any year. */
    public enum HolidayRegion {
        NL
    }

    /** Open from one time of day to another, {@code HH:MM} up to {@code 24:00}; an earlier end lies on the next day. */
    public record Opening(
            @Needed @Nullable DayOfWeek day,
            @Needed @Nullable String from,
            @Needed @Nullable String to) {}

    /** A day on which nothing opens, {@code YYYY-MM-DD}. */
    public record Holiday(
            @Needed @Nullable String date, @Nullable String name) {}

    /** @throws InputRefused with everything that is wrong */
    public ServiceCalendar calendar() {
        InputCheck check = new InputCheck();
        ZoneId checkedZone = zone(check);
        List<Segment> checkedSegments = segments(check);
        Set<LocalDate> days = days(check);
        check.done();
        Holidays.Region region = holidayRegion == null ? Holidays.Region.NONE : Holidays.Region.NL;
        return new ServiceCalendar(checkedZone, checkedSegments, new Holidays(region, days));
    }

    private ZoneId zone(InputCheck check) {
        String name = check.neededLine("zone", zone, LONGEST_NAME);
        try {
            return name.isEmpty() ? ZoneId.of("UTC") : ZoneId.of(name);
        } catch (DateTimeException unknown) {
            check.refuse("zone", "unknown-zone", name);
            return ZoneId.of("UTC");
        }
    }

    private List<Segment> segments(InputCheck check) {
        List<@Nullable Opening> openings = check.needed("segments", segments, List.of());
        if (segments != null && openings.isEmpty()) {
            check.refuse("segments", "no-open-time");
        } else if (openings.size() > MOST_SEGMENTS) {
            check.refuse("segments", "too-many", MOST_SEGMENTS);
            return List.of();
        }
        List<Segment> checked = new ArrayList<>();
        for (int each = 0; each < openings.size(); each++) {
            segment(check, "segments[" + each + "]", openings.get(each), checked);
        }
        return checked;
    }

    private static void segment(InputCheck check, String field, @Nullable Opening opening, List<Segment> checked) {
        if (opening == null) {
            check.refuse(field, "required");
            return;
        }
        DayOfWeek day = check.needed(field + ".day", opening.day(), DayOfWeek.MONDAY);
        int from = minute(check, field + ".from", opening.from());
        int to = minute(check, field + ".to", opening.to());
        if (from == Segment.DAY) {
            check.refuse(field + ".from", "day-is-over");
        } else if (from >= 0 && from == to) {
            check.refuse(field + ".to", "no-open-time");
        } else if (from >= 0 && to >= 0) {
            checked.add(Segment.between(day, from, to));
        }
    }

    /** Minutes of the day; -1 for what was refused. */
    private static int minute(InputCheck check, String field, @Nullable String time) {
        String given = check.neededLine(field, time, LONGEST_NAME);
        if (given.isEmpty()) {
            return -1;
        }
        if (!TIME.matcher(given).matches()) {
            check.refuse(field, "time-of-day", given);
            return -1;
        }
        return Integer.parseInt(given.substring(0, 2)) * 60 + Integer.parseInt(given.substring(3));
    }

    private Set<LocalDate> days(InputCheck check) {
        List<@Nullable Holiday> given = holidays == null ? List.of() : holidays;
        if (given.size() > MOST_HOLIDAYS) {
            check.refuse("holidays", "too-many", MOST_HOLIDAYS);
            return Set.of();
        }
        Set<LocalDate> days = new HashSet<>();
        for (int each = 0; each < given.size(); each++) {
            day(check, "holidays[" + each + "]", given.get(each), days);
        }
        return days;
    }

    private static void day(InputCheck check, String field, @Nullable Holiday holiday, Set<LocalDate> days) {
        if (holiday == null) {
            check.refuse(field, "required");
            return;
        }
        check.line(field + ".name", holiday.name(), LONGEST_NAME);
        String date = check.neededLine(field + ".date", holiday.date(), LONGEST_NAME);
        if (date.isEmpty()) {
            return;
        }
        try {
            days.add(LocalDate.parse(date));
        } catch (DateTimeParseException noDate) {
            check.refuse(field + ".date", "date", date);
        }
    }
}
