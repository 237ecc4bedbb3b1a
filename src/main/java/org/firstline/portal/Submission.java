package org.firstline.portal;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a form of the requester's page sends.
 *
 * @param seen the journal's last public entry when the page was shown
 */
record Submission(@Nullable String text, @Nullable Integer seen) {

    String typed() {
        return Objects.requireNonNullElse(text, "");
    }

    int lastSeen() {
        return Objects.requireNonNullElse(seen, 0);
    }
}
