package org.firstline.incident;

import java.time.Instant;
import java.util.List;
import org.firstline.shared.IncidentNumber;
import org.firstline.shared.IncidentStatus;
import org.jspecify.annotations.Nullable;

/**
 * An incident that may have to do with another.
 *
 * @param why at least one reason
 */
public record SimilarView(
        IncidentNumber number,
        String title,
        IncidentStatus status,
        @Nullable String team,
        Instant registeredAt,
        List<Likeness> why) {}
