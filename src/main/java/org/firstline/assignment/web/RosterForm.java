package org.firstline.assignment.web;

import static org.firstline.web.FormRows.count;
import static org.firstline.web.FormRows.time;
import static org.firstline.web.FormRows.value;
import static org.firstline.web.FormRows.withSpare;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.firstline.assignment.RosterDefinition;
import org.firstline.assignment.RosterDefinition.Away;
import org.firstline.assignment.RosterDefinition.SkillLevel;
import org.firstline.calendar.CalendarDefinition.Opening;
import org.firstline.calendar.WallClock;
import org.firstline.shared.InputCheck;
import org.firstline.web.FormRows.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What the form of a roster shows and sends, as it was typed; absences in the wall-clock time of the zone. It has always some
 * rows to spare; empty ones count as not there.
 *
 * @param skills the level of each skill, empty for none
 */
record RosterForm(
        String capacity, String zone, List<ShiftRow> shifts, List<AbsenceRow> absences, Map<String, String> skills) {

    private static final int SPARE = 2;
    private static final String SKILL = "skill-";
    private static final Pattern ROW = Pattern.compile("(shifts|absences)\\[(\\d+)](.*)");

    RosterForm {
        shifts = withSpare(withEveryDay(shifts), ShiftRow.EMPTY, SPARE);
        absences = withSpare(absences, AbsenceRow.EMPTY, SPARE);
    }

    static RosterForm of(RosterDefinition roster) {
        WallClock clock = new WallClock(ZoneId.of(Objects.requireNonNull(roster.zone())));
        Map<String, String> levels = new LinkedHashMap<>();
        rows(roster.skills()).forEach(skill -> levels.put(text(skill.skill()), text(skill.level())));
        return new RosterForm(
                text(roster.capacity()),
                roster.zone(),
                rows(roster.shifts())
                        .map(each -> new ShiftRow(text(each.day()), text(each.from()), text(each.to())))
                        .toList(),
                rows(roster.absences())
                        .map(each -> new AbsenceRow(
                                shown(clock, each.from()), shown(clock, each.until()), text(each.reason())))
                        .toList(),
                levels);
    }

    static RosterForm of(MultiValueMap<String, String> sent) {
        Map<String, String> levels = new LinkedHashMap<>();
        sent.keySet().stream()
                .filter(name -> name.startsWith(SKILL))
                .forEach(name -> levels.put(name.substring(SKILL.length()), value(sent, name, 0)));
        return new RosterForm(
                value(sent, "capacity", 0),
                value(sent, "zone", 0),
                IntStream.range(0, count(sent, "day", "from", "to"))
                        .mapToObj(row ->
                                new ShiftRow(value(sent, "day", row), value(sent, "from", row), value(sent, "to", row)))
                        .toList(),
                IntStream.range(0, count(sent, "away", "back", "reason"))
                        .mapToObj(row -> new AbsenceRow(
                                value(sent, "away", row), value(sent, "back", row), value(sent, "reason", row)))
                        .toList(),
                levels);
    }

    /**
     * What is no number or no time the check is told, and the definition goes without it; everything else is for the roster to
     * check.
     */
    RosterDefinition definition(InputCheck check) {
        WallClock clock = new WallClock(zoneOrUtc());
        List<@Nullable Away> away = new ArrayList<>();
        List<AbsenceRow> given = absences.stream().filter(row -> !row.isEmpty()).toList();
        for (int each = 0; each < given.size(); each++) {
            AbsenceRow row = given.get(each);
            String field = "absences[" + each + "]";
            away.add(new Away(
                    instant(check, clock, field + ".from", row.away()),
                    instant(check, clock, field + ".until", row.back()),
                    row.reason().isEmpty() ? null : row.reason()));
        }
        return new RosterDefinition(
                number(check),
                zone,
                skills.entrySet().stream()
                        .filter(skill -> !skill.getValue().isEmpty())
                        .<@Nullable SkillLevel>map(
                                skill -> new SkillLevel(skill.getKey(), level(check, skill.getKey(), skill.getValue())))
                        .toList(),
                shifts.stream()
                        .filter(row -> !row.isEmpty())
                        .<@Nullable Opening>map(ShiftRow::opening)
                        .toList(),
                away);
    }

    /** The field of this form for one of its {@link #definition}, which has no empty rows. */
    String fieldOf(String field) {
        Matcher ofRow = ROW.matcher(field);
        if (!ofRow.matches()) {
            return field;
        }
        List<? extends Row> rows = ofRow.group(1).equals("shifts") ? shifts : absences;
        int row = IntStream.range(0, rows.size())
                .filter(each -> !rows.get(each).isEmpty())
                .skip(Integer.parseInt(ofRow.group(2)))
                .findFirst()
                .orElse(0);
        return ofRow.group(1) + "[" + row + "]" + ofRow.group(3);
    }

    private ZoneId zoneOrUtc() {
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException refusedLater) {
            return ZoneId.of("UTC");
        }
    }

    /** A row for each weekday, so that a whole week is written at once. */
    private static List<ShiftRow> withEveryDay(List<ShiftRow> rows) {
        Stream<ShiftRow> missing = Arrays.stream(DayOfWeek.values())
                .map(DayOfWeek::name)
                .filter(day -> rows.stream().noneMatch(row -> row.day().equals(day)))
                .map(day -> new ShiftRow(day, "", ""));
        return Stream.concat(rows.stream(), missing).toList();
    }

    private @Nullable Integer number(InputCheck check) {
        if (capacity.isEmpty()) {
            return null;
        }
        if (!capacity.matches("\\d{1,6}")) {
            check.refuse("capacity", "whole-number", 0, 10_000);
            return null;
        }
        return Integer.valueOf(capacity);
    }

    private static int level(InputCheck check, String skill, String level) {
        if (!level.matches("[1-3]")) {
            check.refuse(SKILL + skill, "whole-number", 1, 3);
            return 1;
        }
        return Integer.parseInt(level);
    }

    private static @Nullable Instant instant(InputCheck check, WallClock clock, String field, String time) {
        if (time.isEmpty()) {
            return null;
        }
        try {
            return clock.at(LocalDateTime.parse(time));
        } catch (DateTimeParseException none) {
            check.refuse(field, "moment", time);
            return null;
        }
    }

    private static String shown(WallClock clock, @Nullable Instant at) {
        return at == null ? "" : clock.shown(at).toString();
    }

    private static <T> Stream<T> rows(@Nullable List<@Nullable T> rows) {
        return rows == null ? Stream.of() : rows.stream().filter(Objects::nonNull);
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }

    /** Without its times it counts as empty, whatever day stands before them. */
    record ShiftRow(String day, String from, String to) implements Row {

        private static final ShiftRow EMPTY = new ShiftRow("", "", "");

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

    record AbsenceRow(String away, String back, String reason) implements Row {

        private static final AbsenceRow EMPTY = new AbsenceRow("", "", "");

        @Override
        public boolean isEmpty() {
            return away.isEmpty() && back.isEmpty() && reason.isEmpty();
        }
    }
}
