package org.firstline.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Checks the fields of one input, at every door by the same rules, and refuses it once with all that is wrong. Lengths count
 * code points. Texts are kept as they were typed; blank ones count as not given.
 */
public final class InputCheck {

    /** The longest that anybody may say at once: a reply, a reason, a solution, a comment. */
    public static final int LONGEST_SAID = 20_000;

    /** What a line may not hold: it would end the header of a mail, or cannot be stored or read. */
    private static final Pattern NOT_IN_A_LINE = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]");

    private static final Pattern NOT_IN_A_TEXT = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\t\\n\\r]]");

    private final List<InputRefused> refusals = new ArrayList<>();

    /** A single line; null when it is blank. */
    public @Nullable String line(String field, @Nullable String value, int most) {
        return given(field, value, most, NOT_IN_A_LINE);
    }

    /** A text of several lines; null when it is blank. */
    public @Nullable String text(String field, @Nullable String value, int most) {
        return given(field, value, most, NOT_IN_A_TEXT);
    }

    /** A single line that must be there. */
    public String neededLine(String field, @Nullable String value, int most) {
        return needed(field, line(field, value, most), "");
    }

    /** A text of several lines that must be there. */
    public String neededText(String field, @Nullable String value, int most) {
        return needed(field, text(field, value, most), "");
    }

    /** A value that must be there; the other one stands for it until {@link #done} refuses. */
    public <T> T needed(String field, @Nullable T value, T meanwhile) {
        if (value == null) {
            refuse(field, "required");
            return meanwhile;
        }
        return value;
    }

    public void refuse(String field, String rule, Object... details) {
        refuse(new InputRefused(field, rule, details));
    }

    /** Everything that it tells. */
    public void refuse(InputRefused refusal) {
        refusals.add(refusal);
        refusals.addAll(refusal.others());
    }

    /** Takes up whatever another check refuses, so that both are told at once. */
    public void also(Runnable other) {
        try {
            other.run();
        } catch (InputRefused refusal) {
            refuse(refusal);
        }
    }

    /** How much is wrong so far. */
    public int count() {
        return refusals.size();
    }

    /** @throws InputRefused if anything was wrong */
    public void done() {
        if (!refusals.isEmpty()) {
            throw InputRefused.together(refusals);
        }
    }

    /**
     * The same with the first of what was wrong only, for inputs in which very much can be.
     *
     * @throws InputRefused if anything was wrong
     */
    public void done(int most) {
        if (!refusals.isEmpty()) {
            throw InputRefused.together(refusals.subList(0, Math.min(most, refusals.size())));
        }
    }

    private @Nullable String given(String field, @Nullable String value, int most, Pattern forbidden) {
        if (value == null || value.isBlank()) {
            return null;
        }
        if (value.codePointCount(0, value.length()) > most) {
            refuse(field, "too-long", most);
        } else {
            forbidden
                    .matcher(value)
                    .results()
                    .findFirst()
                    .ifPresent(found -> refuse(field, "character", "U+%04X".formatted((int)
                                    found.group().charAt(0))));
        }
        return value;
    }
}
