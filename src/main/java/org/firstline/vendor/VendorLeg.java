package org.firstline.vendor;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.firstline.shared.IncidentNumber;
import org.jspecify.annotations.Nullable;

/**
 * A vendor's part in an incident, from the hand-over to its end.
 *
 * @param summary all that the vendor knows of the incident besides its number and the messages
 * @param reference the vendor's own number for it; null while nobody has said
 * @param handedBy the desk user's id
 * @param expectedOn the day on which the vendor last expected to be done; null while they have not said
 * @param answeredAt when the vendor last said something
 * @param silentAt when their silence was reported; null while it was not
 */
public record VendorLeg(
        long id,
        IncidentNumber incident,
        String vendor,
        String vendorName,
        String summary,
        @Nullable String reference,
        String handedBy,
        Instant handedAt,
        @Nullable LocalDate expectedOn,
        @Nullable Instant answeredAt,
        @Nullable Instant silentAt,
        @Nullable Instant solvedAt,
        @Nullable Instant endedAt,
        @Nullable LegOutcome outcome,
        List<LegMessage> messages) {

    public boolean hasEnded() {
        return endedAt != null;
    }
}
