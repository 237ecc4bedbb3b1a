package org.firstline.masterdata;

import org.firstline.web.Needed;
import org.jspecify.annotations.Nullable;

/**
 * An entry as people write it; nothing in it has been checked.
 *
 * @param parent the code above it; null for the top
 * @param nameNl as {@code nameEn} when not given
 * @param place stays when not given; the last when the entry is new
 */
public record EntryDefinition(
        @Nullable String parent,
        @Needed @Nullable String nameEn,
        @Nullable String nameNl,
        @Nullable Integer place) {}
