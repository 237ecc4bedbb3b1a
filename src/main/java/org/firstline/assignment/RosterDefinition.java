package org.firstline.assignment;

import java.time.DayOfWeek;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.firstline.calendar.CalendarDefinition;
import org.firstline.calendar.CalendarDefinition.Opening;
import org.firstline.shared.InputCheck;
import org.firstline.shared.InputRefused;
import org.firstline.web.Needed;
import org.jspecify.annotations.Nullable;

/**
 * A roster as people write it; nothing in it has been checked before it is stored.
 *
 * @param capacity the most open incidents at once; null for no limit
 * @param zone of the shifts, as the IANA time zone database names it; null for the one of the desk's calendar
 * @param shifts null or none: on shift round the clock
 */
public record RosterDefinition(
        @Nullable Integer capacity,
        @Nullable String zone,
        @Nullable List<@Nullable SkillLevel> skills,
        @Nullable List<@Nullable Opening> shifts,
        @Nullable List<@Nullable Away> absences) {

    /** Nobody writes one: no limit, no skills, on shift round the clock. */
    public static final RosterDefinition NONE = new RosterDefinition(null, null, List.of(), List.of(), List.of());

    static final int HIGHEST_LEVEL = 3;

    private static final int MOST_CAPACITY = 10_000;
    private static final int MOST_ROWS = 200;
    private static final int LONGEST_REASON = 200;
    private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("2200-01-01T00:00:00Z");

    /** @param level 1, knows something of it, to 3, is the expert */
    public record SkillLevel(
            @Needed @Nullable String skill,
            @Needed @Nullable Integer level) {}

    /** Half-open; null until: until further notice. */
    public record Away(
            @Needed @Nullable Instant from,
            @Nullable Instant until,
            @Nullable String reason) {}

    /**
     * The same with everything in its place.
     *
     * @param mayHave the skills that can be given to this agent
     * @throws InputRefused with everything that is wrong
     */
    RosterDefinition checked(String usualZone, Set<String> mayHave) {
        InputCheck check = new InputCheck();
        if (capacity != null && (capacity < 0 || capacity > MOST_CAPACITY)) {
            check.refuse("capacity", "whole-number", 0, MOST_CAPACITY);
        }
        Map<String, Integer> levels = levels(check, mayHave);
        List<Away> checkedAbsences = absences(check);
        String checkedZone = zone == null || zone.isBlank() ? usualZone : zone;
        List<Opening> checkedShifts = limited(check, "shifts", shifts).stream()
                .map(each -> each == null ? new Opening(null, null, null) : each)
                .toList();
        checkShifts(check, checkedZone, checkedShifts);
        check.done();
        return new RosterDefinition(
                capacity,
                checkedZone,
                levels.entrySet().stream()
                        .<@Nullable SkillLevel>map(each -> new SkillLevel(each.getKey(), each.getValue()))
                        .toList(),
                List.copyOf(checkedShifts),
                List.copyOf(checkedAbsences));
    }

    private Map<String, Integer> levels(InputCheck check, Set<String> mayHave) {
        Map<String, Integer> levels = new HashMap<>();
        List<@Nullable SkillLevel> given = limited(check, "skills", skills);
        for (int each = 0; each < given.size(); each++) {
            SkillLevel skill = Objects.requireNonNullElse(given.get(each), new SkillLevel(null, null));
            String field = "skills[" + each + "]";
            String code = check.needed(field + ".skill", skill.skill(), "");
            int level = check.needed(field + ".level", skill.level(), 1);
            if (skill.skill() != null && !mayHave.contains(code)) {
                check.refuse(field + ".skill", "unknown-skill", code, String.join(", ", mayHave));
            } else if (levels.put(code, level) != null) {
                check.refuse(field + ".skill", "named-twice", code);
            }
            if (level < 1 || level > HIGHEST_LEVEL) {
                check.refuse(field + ".level", "whole-number", 1, HIGHEST_LEVEL);
            }
        }
        return levels;
    }

    /** As a calendar's opening hours, but for the names of the fields. */
    private static void checkShifts(InputCheck check, String zone, List<Opening> shifts) {
        List<Opening> asked = shifts.isEmpty() ? List.of(new Opening(DayOfWeek.MONDAY, "00:00", "24:00")) : shifts;
        try {
            new CalendarDefinition(zone, List.copyOf(asked), null, null).calendar();
        } catch (InputRefused wrong) {
            InputRefused here = wrong.renamed(field -> field.replaceFirst("^segments", "shifts"));
            check.refuse(here);
        }
    }

    private List<Away> absences(InputCheck check) {
        List<Away> checked = new ArrayList<>();
        List<@Nullable Away> given = limited(check, "absences", absences);
        for (int each = 0; each < given.size(); each++) {
            Away absence = Objects.requireNonNullElse(given.get(each), new Away(null, null, null));
            String field = "absences[" + each + "]";
            Instant from = check.needed(field + ".from", absence.from(), FIRST);
            near(check, field + ".from", from);
            if (absence.until() != null) {
                near(check, field + ".until", absence.until());
                if (!absence.until().isAfter(from)) {
                    check.refuse(field + ".until", "ends-before-it-begins");
                }
            }
            checked.add(
                    new Away(from, absence.until(), check.line(field + ".reason", absence.reason(), LONGEST_REASON)));
        }
        return checked;
    }

    private static void near(InputCheck check, String field, Instant at) {
        if (at.isBefore(FIRST) || !at.isBefore(END)) {
            check.refuse(field, "instant");
        }
    }

    private static <T> List<T> limited(InputCheck check, String field, @Nullable List<T> given) {
        if (given == null) {
            return List.of();
        }
        if (given.size() > MOST_ROWS) {
            check.refuse(field, "too-many", MOST_ROWS);
            return List.of();
        }
        return given;
    }
}
