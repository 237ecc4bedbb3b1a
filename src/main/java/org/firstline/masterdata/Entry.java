package org.firstline.masterdata;

import java.time.Instant;
import java.util.Comparator;
import org.firstline.shared.Language;
import org.jspecify.annotations.Nullable;

/**
 * Something that has a code, as it stands.
 *
 * @param code stable, unique in its kind
 * @param parent the code above it; null at the top
 * @param place orders it among its like
 * @param retiredAt since when it is no longer offered; null while it is
 */
public record Entry(
        Kind kind,
        String code,
        @Nullable String parent,
        String nameEn,
        String nameNl,
        int place,
        @Nullable Instant retiredAt) {

    /** As people read them. */
    public static final Comparator<Entry> IN_ORDER =
            Comparator.comparingInt(Entry::place).thenComparing(Entry::code);

    public boolean isRetired() {
        return retiredAt != null;
    }

    public String name(Language language) {
        return language == Language.NL ? nameNl : nameEn;
    }

    /** The same, retired since then, or offered when null. */
    public Entry retired(@Nullable Instant at) {
        return new Entry(kind, code, parent, nameEn, nameNl, place, at);
    }
}
