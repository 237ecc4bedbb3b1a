package org.firstline.portal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the form for a report sends, as it was filled in.
 *
 * @param website what no person sees, so no person fills in
 * @param key what the form was given when it was shown
 */
record ReportForm(
        @Nullable String title,
        @Nullable String description,
        @Nullable String effect,
        @Nullable String since,
        @Nullable String service,
        @Nullable String category,
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String website,
        @Nullable String key) {

    static final ReportForm EMPTY = new ReportForm(null, null, null, null, null, null, null, null, null, null, null);

    /** The fields that people fill in, in the order in which they meet them. */
    static final List<String> FIELDS = List.of(
            "title", "description", "effect", "since", "service", "category", "name", "email", "phone", "website");

    /** Empty where nothing was; the field for robots always is. */
    Map<String, String> typed() {
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("title", text(title));
        typed.put("description", text(description));
        typed.put("effect", text(effect));
        typed.put("since", text(since));
        typed.put("service", text(service));
        typed.put("category", text(category));
        typed.put("name", text(name));
        typed.put("email", text(email));
        typed.put("phone", text(phone));
        return typed;
    }

    boolean isARobots() {
        return !text(website).isEmpty();
    }

    /** Browsers send a line's end as two characters. */
    String plainDescription() {
        return text(description).replaceAll("\\r\\n?", "\n");
    }

    Optional<Effect> chosenEffect() {
        return Stream.of(Effect.values())
                .filter(each -> each.name().equals(effect))
                .findFirst();
    }

    Optional<Since> chosenSince() {
        return Stream.of(Since.values())
                .filter(each -> each.name().equals(since))
                .findFirst();
    }

    /** What is typed on a phone often ends in a space. */
    static @Nullable String stripped(@Nullable String value) {
        return value == null ? null : value.strip();
    }

    static String text(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }
}
