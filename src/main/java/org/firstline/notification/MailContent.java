package org.firstline.notification;

import org.jspecify.annotations.Nullable;

/**
 * What a mail tells, as it was when its cause happened.
 *
 * @param name the requester's
 * @param title the incident's
 * @param text the question, the solution or the message; null where the event has none
 */
record MailContent(String name, String title, @Nullable String text) {}
