package org.firstline.assignment;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.firstline.calendar.Calendars;
import org.firstline.calendar.StoredCalendar;
import org.firstline.identity.Role;
import org.firstline.shared.InputCheck;
import org.firstline.shared.InputRefused;
import org.firstline.shared.Line;
import org.firstline.web.Needed;
import org.jspecify.annotations.Nullable;

/**
 * A team as people write it; nothing in it has been checked before it is stored.
 *
 * @param strategy null for {@link Strategy#LEAST_LOADED}
 * @param offerMinutes null for never
 * @param calendar null for the desk's
 */
public record TeamDefinition(
        @Needed @Nullable String name,
        @Needed @Nullable List<@Nullable Line> lines,
        @Nullable Strategy strategy,
        @Nullable Integer offerMinutes,
        @Nullable String calendar) {

    /** As the engine takes them for groups, and short enough for its user interfaces. */
    private static final Pattern CODE = Pattern.compile("[a-zA-Z0-9][a-zA-Z0-9._-]{0,59}");

    private static final int LONGEST_NAME = 100;
    private static final int MOST_MINUTES = 10_080;

    public static TeamDefinition of(Team team) {
        return new TeamDefinition(
                team.name(),
                team.lines().stream().sorted().<@Nullable Line>map(line -> line).toList(),
                team.strategy(),
                team.offerMinutes(),
                team.calendar());
    }

    /** @throws InputRefused with everything that is wrong */
    Team checked(String code, List<StoredCalendar> calendars) {
        InputCheck check = new InputCheck();
        if (!CODE.matcher(code).matches() || Role.ofGroup(code).isPresent()) {
            check.refuse("code", "team-code");
        }
        String checkedName = check.neededLine("name", name, LONGEST_NAME);
        Set<Line> checkedLines = EnumSet.noneOf(Line.class);
        check.needed("lines", lines, List.<@Nullable Line>of()).forEach(line -> {
            if (line != null) {
                checkedLines.add(line);
            }
        });
        if (lines != null && checkedLines.isEmpty()) {
            check.refuse("lines", "required");
        }
        if (offerMinutes != null && (offerMinutes < 1 || offerMinutes > MOST_MINUTES)) {
            check.refuse("offerMinutes", "whole-number", 1, MOST_MINUTES);
        }
        String checkedCalendar = calendar == null || calendar.isBlank() ? Calendars.DESK : calendar;
        List<String> known = calendars.stream().map(StoredCalendar::id).toList();
        if (!known.contains(checkedCalendar)) {
            check.refuse("calendar", "unknown-code", checkedCalendar, String.join(", ", known));
        }
        check.done();
        return new Team(
                code,
                checkedName,
                checkedLines,
                strategy == null ? Strategy.LEAST_LOADED : strategy,
                offerMinutes,
                checkedCalendar,
                false);
    }
}
