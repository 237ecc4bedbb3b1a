package org.firstline.incident;

import org.firstline.shared.Channel;
import org.firstline.shared.Level;
import org.jspecify.annotations.Nullable;

/**
 * What a door hands in.
 *
 * @param title 1–200 code points
 * @param description at most 100,000 code points; empty when the title says it all
 * @param category a seeded code, or any text ≤ 100, which is kept as written and routed to the default
 * @param service a code, or any text ≤ 100, which is kept as written and routed as none; so is site
 * @param team the team that takes it, when the door knows; null leaves that to the routing
 */
public record IncidentReport(
        String title,
        String description,
        Channel channel,
        @Nullable String category,
        @Nullable String subcategory,
        @Nullable String service,
        @Nullable String site,
        Level impact,
        Level urgency,
        Requester requester,
        @Nullable String externalReference,
        @Nullable String team) {

    /** A report that names neither service nor site. */
    public IncidentReport(
            String title,
            String description,
            Channel channel,
            @Nullable String category,
            @Nullable String subcategory,
            Level impact,
            Level urgency,
            Requester requester,
            @Nullable String externalReference,
            @Nullable String team) {
        this(
                title,
                description,
                channel,
                category,
                subcategory,
                null,
                null,
                impact,
                urgency,
                requester,
                externalReference,
                team);
    }
}
