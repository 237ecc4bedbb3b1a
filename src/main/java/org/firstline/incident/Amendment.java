package org.firstline.incident;

import org.jspecify.annotations.Nullable;

/** What of a registration can be corrected, as it shall stand. */
public record Amendment(
        String title,
        @Nullable String category,
        @Nullable String subcategory,
        @Nullable String service,
        @Nullable String site,
        Requester requester) {

    /** The incident as it stands now. */
    static Amendment of(IncidentView incident) {
        return new Amendment(
                incident.title(),
                incident.category(),
                incident.subcategory(),
                incident.service(),
                incident.site(),
                incident.requester());
    }
}
