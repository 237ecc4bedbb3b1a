package org.firstline.calendar.web;

import static org.firstline.web.FormRows.count;
import static org.firstline.web.FormRows.time;
import static org.firstline.web.FormRows.value;
import static org.firstline.web.FormRows.withSpare;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.firstline.calendar.CalendarDefinition;
import org.firstline.calendar.CalendarDefinition.Holiday;
import org.firstline.calendar.CalendarDefinition.HolidayRegion;
import org.firstline.calendar.CalendarDefinition.Opening;
import org.firstline.shared.InputRefused;
import org.firstline.web.FormRows.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What the form of a calendar shows and sends, as it was typed. It has always some rows to spare; empty ones count as not
 * there.
 *
 * @param holidayRegion empty for none
 */
record CalendarForm(String zone, String holidayRegion, List<OpeningRow> segments, List<HolidayRow> holidays) {

    private static final int SPARE = 3;
    private static final Pattern ROW = Pattern.compile("(segments|holidays)\\[(\\d+)](.*)");

    static CalendarForm of(CalendarDefinition definition) {
        return new CalendarForm(
                text(definition.zone()),
                Objects.toString(definition.holidayRegion(), ""),
                rows(definition.segments())
                        .sorted(Comparator.comparing(Opening::day).thenComparing(Opening::from))
                        .map(OpeningRow::of)
                        .toList(),
                rows(definition.holidays())
                        .sorted(Comparator.comparing(Holiday::date))
                        .map(HolidayRow::of)
                        .toList());
    }

    static CalendarForm of(MultiValueMap<String, String> sent) {
        return new CalendarForm(
                value(sent, "zone", 0),
                value(sent, "holidayRegion", 0),
                IntStream.range(0, count(sent, "day", "from", "to"))
                        .mapToObj(row -> new OpeningRow(
                                value(sent, "day", row), value(sent, "from", row), value(sent, "to", row)))
                        .toList(),
                IntStream.range(0, count(sent, "date", "name"))
                        .mapToObj(row -> new HolidayRow(value(sent, "date", row), value(sent, "name", row)))
                        .toList());
    }

    CalendarForm {
        segments = withSpare(segments, OpeningRow.EMPTY, SPARE);
        holidays = withSpare(holidays, HolidayRow.EMPTY, SPARE);
    }

    /** @throws InputRefused for a region that the form does not offer; everything else is for the calendar to check */
    CalendarDefinition definition() {
        return new CalendarDefinition(
                zone,
                segments.stream()
                        .filter(row -> !row.isEmpty())
                        .map(OpeningRow::opening)
                        .toList(),
                holidays.stream()
                        .filter(row -> !row.isEmpty())
                        .map(HolidayRow::holiday)
                        .toList(),
                holidayRegion.isEmpty() ? null : region());
    }

    /** The field of this form for one of its {@link #definition}, which has no empty rows. */
    String fieldOf(String field) {
        Matcher ofRow = ROW.matcher(field);
        if (!ofRow.matches()) {
            return field;
        }
        List<? extends Row> rows = ofRow.group(1).equals("segments") ? segments : holidays;
        int row = IntStream.range(0, rows.size())
                .filter(each -> !rows.get(each).isEmpty())
                .skip(Integer.parseInt(ofRow.group(2)))
                .findFirst()
                .orElseThrow();
        return ofRow.group(1) + "[" + row + "]" + ofRow.group(3);
    }

    private HolidayRegion region() {
        return Arrays.stream(HolidayRegion.values())
                .filter(region -> region.name().equals(holidayRegion))
                .findFirst()
                .orElseThrow(() -> new InputRefused(
                        "holidayRegion", "unknown-code", holidayRegion, Arrays.toString(HolidayRegion.values())));
    }

    private static <T> Stream<T> rows(@Nullable List<@Nullable T> rows) {
        return rows == null ? Stream.of() : rows.stream().filter(Objects::nonNull);
    }

    private static String text(@Nullable String value) {
        return Objects.toString(value, "");
    }

    /** Without its times it counts as empty, whatever day stands before them. */
    record OpeningRow(String day, String from, String to) implements Row {

        private static final OpeningRow EMPTY = new OpeningRow("", "", "");

        private static OpeningRow of(Opening opening) {
            return new OpeningRow(Objects.toString(opening.day(), ""), text(opening.from()), text(opening.to()));
        }

        @Override
        public boolean isEmpty() {
            return from.isEmpty() && to.isEmpty();
        }

        private Opening opening() {
            DayOfWeek chosen = Arrays.stream(DayOfWeek.values())
                    .filter(each -> each.name().equals(day))
                    .findFirst()
                    .orElse(null);
            return new Opening(chosen, time(from), time(to));
        }
    }

    record HolidayRow(String date, String name) implements Row {

        private static final HolidayRow EMPTY = new HolidayRow("", "");

        private static HolidayRow of(Holiday holiday) {
            return new HolidayRow(text(holiday.date()), text(holiday.name()));
        }

        @Override
        public boolean isEmpty() {
            return date.isEmpty() && name.isEmpty();
        }

        private Holiday holiday() {
            return new Holiday(date, name.isEmpty() ? null : name);
        }
    }
}
