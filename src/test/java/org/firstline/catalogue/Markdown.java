package org.firstline.catalogue;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A page as it grows; what comes from models is written so that it stays in its cell. */
final class Markdown {

    private final StringBuilder page = new StringBuilder();

    Markdown heading(int level, String text) {
        return paragraph("#".repeat(level) + " " + text);
    }

    /** Nothing for an empty text. */
    Markdown paragraph(String text) {
        if (!text.isBlank()) {
            page.append(text.strip()).append("\n\n");
        }
        return this;
    }

    /** Nothing without rows. */
    Markdown table(List<String> head, List<List<String>> rows) {
        if (!rows.isEmpty()) {
            row(head);
            row(head.stream().map(cell -> "---").toList());
            rows.forEach(this::row);
            page.append('\n');
        }
        return this;
    }

    static String code(String text) {
        return text.isBlank() ? "" : "`" + text + "`";
    }

    static String link(String text, String target) {
        return "[" + text + "](" + target + ")";
    }

    static String joined(Stream<String> parts) {
        return parts.filter(part -> !part.isBlank()).collect(Collectors.joining(" · "));
    }

    @Override
    public String toString() {
        return page.toString().stripTrailing() + "\n";
    }

    private void row(List<String> cells) {
        page.append(cells.stream()
                        .map(cell -> cell.strip().replaceAll("\\s*\\R\\s*", " ").replace("|", "\\|"))
                        .collect(Collectors.joining(" | ", "| ", " |")))
                .append('\n');
    }
}
