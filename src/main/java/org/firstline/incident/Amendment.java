package org.firstline.incident;

import org.jspecify.annotations.Nullable;

/** What of a registration can be corrected, as it shall stand. */
public record Amendment(
        String title, @Nullable String category, @Nullable String subcategory, Requester requester) {

    /** The incident as it stands now. */
    static Amendment of(IncidentView incident) {
        return new Amendment(incident.title(), incident.category(), incident.subcategory(), incident.requester());
    }
}
