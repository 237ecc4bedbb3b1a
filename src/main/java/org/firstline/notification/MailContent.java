package org.firstline.notification;

import org.jspecify.annotations.Nullable;

/**
 * What a mail tells, as it was when its cause happened.
 *
 * @param name the receiver's
 * @param title the incident's
 * @param text the question, the solution or the message; null where the event has none
 * @param promise what was promised to the requester, as a sentence; null where the event does not say, or nothing was
 * @param speaker in whose name it is written; null for the desk itself
 * @param step null for mails that no step of the ladder causes
 */
record MailContent(
        String name,
        String title,
        @Nullable String text,
        @Nullable String promise,
        @Nullable String speaker,
        @Nullable PromiseStep step) {

    MailContent(String name, String title, @Nullable String text) {
        this(name, title, text, null, null, null);
    }

    MailContent with(PromiseStep other) {
        return new MailContent(name, title, text, promise, speaker, other);
    }
}
