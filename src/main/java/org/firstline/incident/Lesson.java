package org.firstline.incident;

import java.util.Optional;
import org.firstline.shared.InputCheck;
import org.jspecify.annotations.Nullable;

/**
 * What the line before can learn from a resolution.
 *
 * @param text how it is recognised and what helps, 1–20,000 code points; null when it is not teachable
 */
public record Lesson(Kind kind, @Nullable String text) {

    public enum Kind {
        /** The line before can do it itself next time. */
        TEACHABLE,
        /** The cause is known, the cure is not there yet. */
        KNOWN_ERROR,
        /** It takes this line. */
        NOT_TEACHABLE
    }

    /**
     * Reads a lesson, and notes what is wrong with it: a text is needed unless nothing can be taught, and belongs to nothing
     * else.
     *
     * @param field under which the check names the text
     */
    public static Lesson checked(Kind kind, @Nullable String text, String field, InputCheck check) {
        if (kind != Kind.NOT_TEACHABLE) {
            return new Lesson(kind, check.neededText(field, text, InputCheck.LONGEST_SAID));
        }
        if (text != null && !text.isBlank()) {
            check.refuse(field, "unknown-to-outcome", kind);
        }
        return new Lesson(kind, null);
    }

    /** As the journal tells it. */
    public String told() {
        return Optional.ofNullable(text).map(said -> kind + ": " + said).orElse(kind.name());
    }
}
