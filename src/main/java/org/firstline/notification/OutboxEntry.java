package org.firstline.notification;

import org.firstline.shared.IncidentNumber;
import org.firstline.shared.Language;

/**
 * A mail that is to leave, claimed for one attempt.
 *
 * @param event names the text, as a folder of {@code notifications/}
 * @param payload what the text is about, as {@link Outbox#read} reads it
 * @param messageId the same in every attempt, so that a mail that arrives twice is known as one
 * @param attempts this one included
 */
record OutboxEntry(
        long id,
        IncidentNumber incident,
        String event,
        String receiver,
        Language language,
        String payload,
        String messageId,
        String envelopeSender,
        int attempts) {}
