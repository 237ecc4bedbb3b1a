package org.firstline.assignment;

import java.util.Set;
import org.firstline.calendar.Calendars;
import org.firstline.shared.Line;
import org.jspecify.annotations.Nullable;

/**
 * Agents who take work together.
 *
 * @param code stable; the engine's group and the candidate group of the team's tasks
 * @param lines the lines that the team serves; at least one
 * @param offerMinutes after so much open time of the calendar work that was given to an agent who does not take it moves
 *     on; at least 1, null for never
 * @param calendar the team's open time; the id of one that exists
 * @param retired whether it takes no new work any more
 */
public record Team(
        String code,
        String name,
        Set<Line> lines,
        Strategy strategy,
        @Nullable Integer offerMinutes,
        String calendar,
        boolean retired) {

    public Team {
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("Team " + code + " serves no line");
        }
        lines = Set.copyOf(lines);
    }

    /** One that gives work to who has least, in the desk's calendar, and leaves it there. */
    public Team(String code, String name, Set<Line> lines) {
        this(code, name, lines, Strategy.LEAST_LOADED, null, Calendars.DESK, false);
    }

    public boolean serves(Line line) {
        return lines.contains(line);
    }
}
