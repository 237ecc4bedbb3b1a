package org.firstline.knowledge;

import java.time.Instant;
import org.firstline.incident.Lesson;
import org.firstline.shared.IncidentNumber;
import org.firstline.shared.Line;
import org.jspecify.annotations.Nullable;

/**
 * A lesson as it was told.
 *
 * @param line the one that solved the incident
 * @param author the user who solved it
 * @param at when it was solved
 * @param text null when it is not teachable
 */
public record LessonView(
        long id,
        IncidentNumber incident,
        Line line,
        String team,
        String author,
        Instant at,
        Lesson.Kind kind,
        @Nullable String text) {}
