package org.firstline.incident;

import java.time.Instant;
import org.firstline.shared.IncidentNumber;
import org.firstline.shared.IncidentStatus;

/**
 * A link as one of its two incidents sees it.
 *
 * @param number the other incident's
 * @param createdBy the user who made it
 */
public record LinkView(
        long id,
        LinkKind kind,
        IncidentNumber number,
        String title,
        IncidentStatus status,
        Instant createdAt,
        String createdBy) {}
