package org.firstline.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a form of the requester's page sends.
 *
 * @param seen the journal's last public entry when the page was shown
 */
record Submission(@Nullable String text, @Nullable Integer seen) {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    /** The same, read by hand. */
    static Submission in(HttpServletRequest request) {
        String seen = Objects.requireNonNullElse(request.getParameter("seen"), "");
        return new Submission(
                request.getParameter("text"), NUMBER.matcher(seen).matches() ? Integer.valueOf(seen) : null);
    }

    String typed() {
        return Objects.requireNonNullElse(text, "");
    }

    int lastSeen() {
        return Objects.requireNonNullElse(seen, 0);
    }
}
