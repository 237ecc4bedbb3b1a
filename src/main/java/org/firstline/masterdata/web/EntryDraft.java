package org.firstline.masterdata.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.firstline.masterdata.Entry;
import org.firstline.masterdata.EntryDefinition;
import org.firstline.shared.InputRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * An entry while somebody writes it, as typed.
 *
 * @param errors what is wrong, by field
 */
record EntryDraft(
        String code, String parent, String nameEn, String nameNl, String place, Map<String, InputRefused> errors) {

    static final EntryDraft EMPTY = new EntryDraft("", "", "", "", "", Map.of());

    private static final String NUMBER = "\\d{1,7}";

    static EntryDraft of(Entry entry) {
        return new EntryDraft(
                entry.code(),
                Objects.requireNonNullElse(entry.parent(), ""),
                entry.nameEn(),
                entry.nameNl(),
                String.valueOf(entry.place()),
                Map.of());
    }

    static EntryDraft typed(String code, MultiValueMap<String, String> sent) {
        return new EntryDraft(
                code,
                typed(sent, "parent"),
                typed(sent, "nameEn"),
                typed(sent, "nameNl"),
                typed(sent, "place"),
                Map.of());
    }

    /** @throws InputRefused for a place that is no number; the rest is checked by whoever takes it */
    EntryDefinition definition() {
        if (!place.isEmpty() && !place.matches(NUMBER)) {
            throw new InputRefused("place", "whole-number", 0, 1_000_000);
        }
        return new EntryDefinition(parent, nameEn, nameNl, place.isEmpty() ? null : Integer.valueOf(place));
    }

    EntryDraft refused(InputRefused refused) {
        Map<String, InputRefused> byField = new LinkedHashMap<>();
        Stream.concat(Stream.of(refused), refused.others().stream())
                .forEach(error -> byField.putIfAbsent(error.field(), error));
        return new EntryDraft(code, parent, nameEn, nameNl, place, byField);
    }

    public boolean isWrong(String field) {
        return errors.containsKey(field);
    }

    private static String typed(MultiValueMap<String, String> sent, String field) {
        @Nullable String value = sent.getFirst(field);
        return value == null ? "" : value.strip();
    }
}
