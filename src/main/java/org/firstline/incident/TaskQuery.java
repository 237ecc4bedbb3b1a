package org.firstline.incident;

import org.firstline.shared.IncidentNumber;
import org.firstline.shared.Line;
import org.jspecify.annotations.Nullable;

/** Which open tasks a list shows, newest first; null does not filter; limit 1–200. */
public record TaskQuery(
        @Nullable IncidentNumber incident,
        @Nullable String assignee,
        @Nullable Line line,
        @Nullable String team,
        @Nullable String cursor,
        int limit) {}
