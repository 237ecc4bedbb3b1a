package org.firstline.incident;

import java.time.Instant;
import org.firstline.shared.IncidentNumber;
import org.firstline.shared.Line;

/**
 * A line beyond the first has solved an incident, and says what the line before can learn from it.
 *
 * @param by the user who solved it
 * @param at when it was solved, as the journal has it
 */
public record LessonLearned(IncidentNumber number, Line line, String team, String by, Instant at, Lesson lesson) {}
