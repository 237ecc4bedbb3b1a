package org.firstline.attachment;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a file is called, made of what its sender says: no path, nothing that ends a line or a header, nothing that is not seen or
 * turns the direction of writing, no dots or spaces at its end, which some systems drop. Everything else stays.
 */
record FileName(String value) {

    private static final int LONGEST = 200;
    private static final int LONGEST_ENDING = 20;
    private static final String UNNAMED = "attachment";

    /** A joiner holds emoji and some scripts together; every other invisible character only deceives. */
    private static final Pattern NOT_SEEN =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}\\p{Cf}&&[^\\u200c\\u200d]]");

    static FileName of(@Nullable String sent) {
        String name = sent == null ? "" : sent;
        name = NOT_SEEN.matcher(name).replaceAll("");
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        name = shortened(name.strip()).replaceAll("[.\\s]+$", "").strip();
        return new FileName(name.isEmpty() ? UNNAMED : name);
    }

    /** What stands after its last dot, in small letters; empty where there is none. */
    String ending() {
        int dot = value.lastIndexOf('.');
        return dot < 0 ? "" : value.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /** Keeps the ending, by which people and programs know a file. */
    private static String shortened(String name) {
        int length = name.codePointCount(0, name.length());
        if (length <= LONGEST) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String ending = dot >= 0 && name.length() - dot <= LONGEST_ENDING ? name.substring(dot) : "";
        int kept = LONGEST - ending.codePointCount(0, ending.length());
        return name.substring(0, name.offsetByCodePoints(0, kept)) + ending;
    }
}
