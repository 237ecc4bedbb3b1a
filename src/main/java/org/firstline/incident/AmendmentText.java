package org.firstline.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Tells a correction field by field, old and new. */
final class AmendmentText {

    private final List<String> changes = new ArrayList<>();

    private AmendmentText() {}

    static List<String> of(IncidentView before, IncidentView after) {
        AmendmentText text = new AmendmentText();
        text.compare("title", before.title(), after.title());
        text.compare("category", before.category(), after.category());
        text.compare("subcategory", before.subcategory(), after.subcategory());
        text.compare("service", before.service(), after.service());
        text.compare("site", before.site(), after.site());
        text.compare(
                "requester.name", before.requester().name(), after.requester().name());
        text.compare(
                "requester.email", before.requester().email(), after.requester().email());
        text.compare(
                "requester.phone", before.requester().phone(), after.requester().phone());
        text.compare(
                "requester.language",
                before.requester().language(),
                after.requester().language());
        return text.changes;
    }

    private void compare(String field, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            changes.add("%s: %s → %s".formatted(field, before == null ? "–" : before, after == null ? "–" : after));
        }
    }
}
