package org.firstline.intake;

import org.firstline.shared.Channel;
import org.firstline.shared.Language;
import org.firstline.shared.Level;
import org.firstline.web.Needed;
import org.jspecify.annotations.Nullable;

/**
 * What a door was given, unchecked; null or blank where nothing was given.
 *
 * @param impact MEDIUM when not given, as is urgency
 */
public record Draft(
        @Needed @Nullable String title,
        @Nullable String description,
        @Needed @Nullable Channel channel,
        @Nullable String category,
        @Nullable String subcategory,
        @Nullable String service,
        @Nullable String site,
        @Nullable Level impact,
        @Nullable Level urgency,
        @Needed @Nullable Contact requester,
        @Nullable String externalReference) {

    /** Who reported, unchecked; the language is {@code nl} when not given. */
    public record Contact(
            @Needed @Nullable String name,
            @Nullable String email,
            @Nullable String phone,
            @Nullable Language language) {}
}
