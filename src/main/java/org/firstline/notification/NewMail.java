package org.firstline.notification;

import org.firstline.shared.IncidentNumber;
import org.firstline.shared.Language;

/**
 * A mail that something has caused.
 *
 * @param occasion makes it unique within incident, event and receiver
 */
record NewMail(
        IncidentNumber incident,
        String event,
        String occasion,
        String receiver,
        Language language,
        MailContent content) {

    /** Equal for the same thing told twice. */
    String key() {
        return "%s:%s:%s:%s".formatted(incident, event, occasion, receiver);
    }
}
