package org.firstline.incident;

import org.jspecify.annotations.Nullable;

/** A correction of what was registered; null leaves a field as it is. */
public record Amendment(
        @Nullable String title,
        @Nullable String category,
        @Nullable String subcategory,
        @Nullable Requester requester) {}
