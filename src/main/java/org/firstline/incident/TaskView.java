package org.firstline.incident;

import java.time.Instant;
import java.util.List;
import org.firstline.shared.IncidentNumber;
import org.firstline.shared.Line;
import org.jspecify.annotations.Nullable;

/**
 * A task of an incident that somebody can take.
 *
 * @param line the line whose team has it
 * @param offeredUntil when it goes to somebody else unless the assignee takes it; null when it stays
 * @param outcomes the codes with which it can be completed here and now
 */
public record TaskView(
        String id,
        IncidentNumber incident,
        String name,
        @Nullable Line line,
        @Nullable String team,
        @Nullable String assignee,
        @Nullable Instant offeredUntil,
        @Nullable Instant dueAt,
        Instant createdAt,
        List<String> outcomes) {}
