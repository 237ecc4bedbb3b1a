package org.firstline.incident.process;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Finds in a text the words and phrases that a table asks for, whole ones, in any case. */
final class Keywords {

    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final String text;

    Keywords(String text) {
        this.text = words(text);
    }

    /** Those texts in quotes that stand in the text, as the cells write them. */
    List<String> among(List<String> cells) {
        return cells.stream()
                .flatMap(cell -> QUOTED.matcher(cell).results())
                .map(quoted -> quoted.group(1))
                .distinct()
                .filter(this::has)
                .toList();
    }

    private boolean has(String keyword) {
        String wanted = words(keyword);
        return !wanted.isBlank() && text.contains(wanted);
    }

    /** In lower case, one space around each. */
    private static String words(String text) {
        return " "
                + BETWEEN_WORDS
                        .matcher(text.toLowerCase(Locale.ROOT))
                        .replaceAll(" ")
                        .strip() + " ";
    }
}
