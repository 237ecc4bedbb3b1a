package org.firstline.assignment;

import java.util.Set;
import org.firstline.shared.Line;

/**
 * Agents who take work together.
 *
 * @param code stable; the engine's group and the candidate group of the team's tasks
 * @param lines the lines that the team serves; at least one
 */
public record Team(String code, String name, Set<Line> lines) {

    public Team {
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("Team " + code + " serves no line");
        }
        lines = Set.copyOf(lines);
    }

    public boolean serves(Line line) {
        return lines.contains(line);
    }
}
