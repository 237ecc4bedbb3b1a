package org.firstline.incident;

import org.firstline.shared.IncidentStatus;
import org.firstline.shared.Line;
import org.jspecify.annotations.Nullable;

/**
 * Which incidents a list shows, newest first; null does not filter.
 *
 * @param words the number, or words that all occur in title, description, requester or external reference
 * @param limit 1–200
 */
public record IncidentQuery(
        @Nullable IncidentStatus status,
        @Nullable Line line,
        @Nullable String team,
        @Nullable String assignee,
        @Nullable String words,
        @Nullable String cursor,
        int limit) {}
