package org.firstline.incident.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.firstline.incident.IncidentView;
import org.firstline.incident.Requester;
import org.firstline.shared.Channel;
import org.firstline.shared.IncidentNumber;
import org.firstline.shared.IncidentStatus;
import org.firstline.shared.Level;
import org.firstline.shared.Line;
import org.firstline.shared.Priority;
import org.firstline.shared.ResolutionCode;
import org.firstline.shared.WaitReason;
import org.jspecify.annotations.Nullable;

/** An incident as the API shows it; fields are in the order of the contract. */
@Schema(name = "Incident")
public record IncidentJson(
        IncidentNumber number,
        String title,
        @Nullable String description,
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
        @Nullable String assignee,
        Requester requester,
        @Nullable String externalReference,
        @Nullable String solution,
        @Nullable ResolutionCode resolutionCode,
        @Nullable Integer minutesSpent,
        int reopenCount,
        Instant registeredAt,
        @Nullable Instant firstResponseAt,
        @Nullable Instant resolvedAt,
        @Nullable Instant closedAt,
        @Nullable String contactTeam,
        @Nullable String contactOwner) {

    public static IncidentJson of(IncidentView view) {
        return new IncidentJson(
                view.number(),
                view.title(),
                view.description().isEmpty() ? null : view.description(),
                view.status(),
                view.waitReason(),
                view.channel(),
                view.category(),
                view.subcategory(),
                view.service(),
                view.site(),
                view.impact(),
                view.urgency(),
                view.priority(),
                view.line(),
                view.team(),
                view.assignee(),
                view.requester(),
                view.externalReference(),
                view.solution(),
                view.resolutionCode(),
                view.minutesSpent(),
                view.reopenCount(),
                view.registeredAt(),
                view.firstResponseAt(),
                view.resolvedAt(),
                view.closedAt(),
                view.contactTeam(),
                view.contactOwner());
    }
}
