package org.firstline.engine.deployment;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a deployment came from, as the engine keeps it. */
record Source(String text) {

    /** The files of the folder or the jar. */
    static final Source SHIPPED = new Source("firstline");

    private static final String OWNER = "owner:";

    static Source owner(String userId) {
        return new Source(OWNER + userId);
    }

    static Source of(@Nullable String text) {
        return new Source(text == null ? "" : text);
    }

    Optional<String> owner() {
        return text.startsWith(OWNER) ? Optional.of(text.substring(OWNER.length())) : Optional.empty();
    }
}
