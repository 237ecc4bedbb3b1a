package org.firstline.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** What was measured, in Markdown. */
final class Tables {

    private final StringBuilder text = new StringBuilder();

    void say(String line, Object... values) {
        text.append(line.formatted(values)).append('\n');
        System.out.println(line.formatted(values));
    }

    void measured(List<Measured> rows) {
        say("| what | clients | times | per second | p50 ms | p95 ms | p99 ms | errors |");
        say("| --- | --: | --: | --: | --: | --: | --: | --: |");
        rows.forEach(row -> say(
                "| %s | %d | %d | %s | %s | %s | %s | %d |",
                row.name(),
                row.clients(),
                row.times(),
                one(row.perSecond()),
                one(row.p50()),
                one(row.p95()),
                one(row.p99()),
                row.errors()));
        say("");
    }

    void statements(List<List<String>> rows) {
        say("| ms | times | statement |");
        say("| --: | --: | --- |");
        rows.forEach(row -> say(
                "%s",
                "| " + row.get(0) + " | " + row.get(1) + " | `"
                        + row.get(2).replace('`', ' ').replaceAll("\\s+", " ").replace("|", "\\|") + "` |"));
        say("");
    }

    static String one(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    void write(Path file) {
        try {
            Files.writeString(file, text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
