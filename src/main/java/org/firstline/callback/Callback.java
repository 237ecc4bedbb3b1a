package org.firstline.callback;

import java.time.Instant;
import java.util.List;
import org.firstline.incident.Requester;
import org.firstline.shared.IncidentNumber;
import org.jspecify.annotations.Nullable;

/**
 * A request to be called.
 *
 * @param requester with a phone number
 * @param about the incident that it is about; null when there is none yet
 * @param slot when the next call is promised; the last promise once it is over
 * @param missedAt when a promise was first broken; null while all were kept
 * @param missed how many promises were broken
 * @param incident what it became; null otherwise
 * @param attempts in the order in which they were made
 */
public record Callback(
        CallbackNumber number,
        CallbackState state,
        Requester requester,
        String subject,
        @Nullable IncidentNumber about,
        Slot slot,
        Instant requestedAt,
        @Nullable Instant missedAt,
        int missed,
        @Nullable Instant endedAt,
        @Nullable IncidentNumber incident,
        List<CallbackAttempt> attempts) {

    public boolean isOver() {
        return state != CallbackState.REQUESTED;
    }
}
