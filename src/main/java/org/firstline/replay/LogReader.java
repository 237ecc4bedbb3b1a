package org.firstline.replay;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads a log line by line, so that a broken line spoils no other. */
final class LogReader {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final RowParser parser;
    private final List<LogRow> rows = new ArrayList<>();
    private final List<BadRow> bad = new ArrayList<>();

    private LogReader(RowParser parser) {
        this.parser = parser;
    }

    /** @throws ReplayRefused for a file that cannot be read, or lacks a column */
    static EventLog read(Path file, ZoneId zone) {
        // Malformed bytes become question marks in a text; they are no reason to stop.
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
            LogReader reader = new LogReader(new RowParser(heading(lines.readLine()), zone));
            long number = 1;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                reader.add(number, line);
            }
            return EventLog.merged(reader.rows, reader.bad);
        } catch (IOException failure) {
            throw new ReplayRefused("The log " + file + " cannot be read: " + failure.getMessage(), failure);
        }
    }

    private static List<String> heading(String line) throws IOException {
        String text = line == null ? "" : line;
        return cells(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
    }

    private void add(long number, String line) {
        if (line.isBlank()) {
            return;
        }
        try {
            rows.add(parser.row(number, cells(line)));
        } catch (IOException | UncheckedIOException malformed) {
            bad.add(new BadRow(number, "quotes that do not match"));
        } catch (RowParser.Unreadable unreadable) {
            bad.add(new BadRow(number, unreadable.getMessage()));
        }
    }

    private static List<String> cells(String line) throws IOException {
        try (CSVParser row = CSVParser.parse(line, CSVFormat.RFC4180)) {
            return row.stream().findFirst().map(CSVRecord::toList).orElse(List.of());
        }
    }
}
