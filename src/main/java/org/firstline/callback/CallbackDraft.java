package org.firstline.callback;

import java.time.Instant;
import org.firstline.shared.IncidentNumber;
import org.firstline.shared.Language;
import org.firstline.web.Needed;
import org.jspecify.annotations.Nullable;

/**
 * What a door was given, unchecked; null or blank where nothing was given.
 *
 * @param slot when the requester wants to be called: the beginning of an hour in which the desk is open
 * @param about the incident that it is about; its requester is called
 */
public record CallbackDraft(
        @Needed @Nullable String subject,
        @Needed @Nullable Instant slot,
        @Nullable IncidentNumber about,
        @Needed @Nullable Contact requester) {

    /** Who wants to be called, unchecked; the language is {@code nl} when not given. */
    public record Contact(
            @Needed @Nullable String name,
            @Nullable String email,
            @Needed @Nullable String phone,
            @Nullable Language language) {}
}
