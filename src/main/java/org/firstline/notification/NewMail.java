package org.firstline.notification;

import org.firstline.shared.IncidentNumber;
import org.firstline.shared.Language;

/**
 * A mail that something has caused.
 *
 * @param about the number of what it tells about, at most 24 characters; empty for what has none
 * @param occasion makes it unique within what it is about, event and receiver
 */
record NewMail(String about, String event, String occasion, String receiver, Language language, MailContent content) {

    NewMail(
            IncidentNumber incident,
            String event,
            String occasion,
            String receiver,
            Language language,
            MailContent content) {
        this(incident.value(), event, occasion, receiver, language, content);
    }

    /** Equal for the same thing told twice. */
    String key() {
        return "%s:%s:%s:%s".formatted(about, event, occasion, receiver);
    }
}
