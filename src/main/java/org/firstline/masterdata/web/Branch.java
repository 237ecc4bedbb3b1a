package org.firstline.masterdata.web;

import java.util.List;
import java.util.Objects;
import org.firstline.masterdata.Entry;
import org.firstline.shared.Language;
import org.jspecify.annotations.Nullable;

/**
 * An entry with what stands below it, as a page shows it.
 *
 * @param name in the reader's language
 */
record Branch(String code, String name, boolean retired, List<Branch> below) {

    /** Those at the top of the tree. */
    static List<Branch> of(List<Entry> entries, Language language) {
        return below(null, entries, language);
    }

    private static List<Branch> below(@Nullable String parent, List<Entry> entries, Language language) {
        return entries.stream()
                .filter(entry -> Objects.equals(entry.parent(), parent))
                .map(entry -> new Branch(
                        entry.code(), entry.name(language), entry.isRetired(), below(entry.code(), entries, language)))
                .toList();
    }
}
