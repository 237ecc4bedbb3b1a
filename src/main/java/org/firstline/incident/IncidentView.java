package org.firstline.incident;

import java.time.Instant;
import org.firstline.shared.Channel;
import org.firstline.shared.IncidentNumber;
import org.firstline.shared.IncidentStatus;
import org.firstline.shared.Level;
import org.firstline.shared.Line;
import org.firstline.shared.Priority;
import org.firstline.shared.ResolutionCode;
import org.firstline.shared.WaitReason;
import org.jspecify.annotations.Nullable;

/**
 * An incident as it stands.
 *
 * @param contactTeam the first-line team that keeps the contact with the requester; null before it was routed
 * @param contactOwner the agent of the first line who does; null while nobody there has had it
 * @param assignee who works on it, or did before it came to wait; null in the team's queue
 * @param minutesSpent what the last resolution took
 * @param firstResponseAt the first public human contact by a person; phone and walk-in have it at registration
 */
public record IncidentView(
        IncidentNumber number,
        String title,
        String description,
        IncidentStatus status,
        @Nullable WaitReason waitReason,
        Channel channel,
        @Nullable String category,
        @Nullable String subcategory,
        @Nullable String service,
        @Nullable String site,
        Level impact,
        Level urgency,
        @Nullable Priority priority,
        @Nullable Line line,
        @Nullable String team,
        @Nullable String contactTeam,
        @Nullable String contactOwner,
        @Nullable String assignee,
        Requester requester,
        @Nullable String externalReference,
        @Nullable String question,
        @Nullable String solution,
        @Nullable ResolutionCode resolutionCode,
        @Nullable Integer minutesSpent,
        int reopenCount,
        Instant registeredAt,
        @Nullable Instant firstResponseAt,
        @Nullable Instant resolvedAt,
        @Nullable Instant closedAt) {}
