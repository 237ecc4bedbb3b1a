package org.firstline.notification;

import java.util.Optional;
import org.firstline.shared.IncidentNumber;
import org.firstline.shared.Language;

/**
 * A mail that is to leave, claimed for one attempt.
 *
 * @param about the number of what it tells about; empty for what has none
 * @param event names the text, as a folder of {@code notifications/}
 * @param payload what the text is about, as {@link Outbox#read} reads it
 * @param messageId the same in every attempt, so that a mail that arrives twice is known as one
 * @param attempts this one included
 */
record OutboxEntry(
        long id,
        String about,
        String event,
        String receiver,
        Language language,
        String payload,
        String messageId,
        String envelopeSender,
        int attempts) {

    /** Whose journal says what becomes of it; empty when it tells about something else. */
    Optional<IncidentNumber> ofIncident() {
        return IncidentNumber.parse(about);
    }

    /** @throws IllegalStateException when it tells about something else; only for events of incidents */
    IncidentNumber incident() {
        return ofIncident().orElseThrow(() -> new IllegalStateException(event + " is about no incident"));
    }
}
