package org.firstline.portal;

import java.util.Set;
import org.firstline.shared.Refused;

/**
 * What somebody had typed when it was refused, so that nothing is lost.
 *
 * @param form the one it was typed in
 * @param refusal the key of the sentence that says why; empty: it was not refused
 * @param details fill the sentence's places
 */
record Draft(String form, String text, String refusal, Object... details) {

    static final Draft NONE = new Draft("", "", "");

    private static final String TOO_LATE = "portal.refused.too-late";
    private static final Set<String> OF_TEXTS = Set.of("required", "too-long", "character");
    private static final Set<String> OF_FILES = Set.of(
            "file-empty",
            "file-kind",
            "file-program",
            "file-too-large",
            "files-too-large",
            "too-many-files",
            "upload-too-large",
            "upload-unreadable");

    static Draft tooLate(String form, String text) {
        return new Draft(form, text, TOO_LATE);
    }

    /** What does not concern text or files comes too late. */
    static Draft refused(String form, String text, Refused refused) {
        if (OF_TEXTS.contains(refused.rule())) {
            return new Draft(form, text, "portal.refused." + refused.rule(), refused.details());
        } else if (OF_FILES.contains(refused.rule())) {
            return new Draft(form, text, "refused." + refused.rule(), refused.details());
        }
        return tooLate(form, text);
    }

    public boolean isOf(String other) {
        return form.equals(other);
    }

    public boolean isTooLate() {
        return refusal.equals(TOO_LATE);
    }

    /** The files are what was wrong, not the text. */
    public boolean isAboutFiles() {
        return refusal.startsWith("refused.");
    }
}
