package org.firstline.masterdata.domain;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.firstline.shared.InputCheck;
import org.firstline.shared.InputRefused;

/** The cells of a file by row and column; its first row names the columns, in any order. */
final class CsvTable {

    static final String WHOLE = "csv";

    private static final int MOST_ROWS = 10_000;
    private static final char MARK = '\uFEFF';

    /** The line by which Excel is told the separator; it shows none of it, so it counts as no row. */
    private static final Pattern SAID = Pattern.compile("\"?sep=([;,\t])\"?(\\R|$)", Pattern.CASE_INSENSITIVE);

    private final List<String> columns;
    private final List<Row> rows;

    private CsvTable(List<String> columns, List<Row> rows) {
        this.columns = columns;
        this.rows = rows;
    }

    /**
     * The rows that have a cell for each column; the check is told of the others.
     *
     * @throws InputRefused when it is no such file
     */
    static CsvTable read(String csv, List<String> known, InputCheck check) {
        List<CSVRecord> records = records(csv);
        List<String> columns = columns(records, known, check);
        check.done(CsvFile.MOST_REFUSALS);
        if (records.size() > MOST_ROWS) {
            throw new InputRefused(WHOLE, "too-many", MOST_ROWS);
        }
        List<Row> rows = new ArrayList<>();
        for (CSVRecord each : records.subList(1, records.size())) {
            int number = Math.toIntExact(each.getRecordNumber());
            if (isBlank(each)) {
                continue;
            }
            if (each.size() != columns.size()) {
                check.refuse("rows[" + number + "]", "cell-count", each.size(), columns.size());
                continue;
            }
            Map<String, String> cells = new LinkedHashMap<>();
            for (int column = 0; column < columns.size(); column++) {
                cells.put(columns.get(column), CsvCell.meant(each.get(column).strip()));
            }
            rows.add(new Row(number, cells));
        }
        return new CsvTable(columns, rows);
    }

    boolean has(String column) {
        return columns.contains(column);
    }

    List<Row> rows() {
        return rows;
    }

    private static List<CSVRecord> records(String csv) {
        String unmarked = !csv.isEmpty() && csv.charAt(0) == MARK ? csv.substring(1) : csv;
        Matcher said = SAID.matcher(unmarked);
        boolean says = said.lookingAt();
        String text = says ? unmarked.substring(said.end()) : unmarked;
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(says ? said.group(1).charAt(0) : separator(text))
                .setIgnoreEmptyLines(false)
                .get();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            return parser.getRecords();
        } catch (IOException | UncheckedIOException | IllegalStateException broken) {
            throw new InputRefused(WHOLE, "csv-broken");
        }
    }

    /** What the first row is separated by. */
    private static char separator(String text) {
        return text.lines().findFirst().orElse("").contains(";") ? ';' : ',';
    }

    private static List<String> columns(List<CSVRecord> records, List<String> known, InputCheck check) {
        List<String> columns = new ArrayList<>();
        if (!records.isEmpty()) {
            for (String cell : records.get(0)) {
                String name = cell.strip().toLowerCase(Locale.ROOT);
                if (!known.contains(name)) {
                    check.refuse("rows[1]", "unknown-column", cell.strip(), String.join(", ", known));
                } else if (columns.contains(name)) {
                    check.refuse("rows[1]", "column-twice", name);
                }
                columns.add(name);
            }
        }
        if (!columns.contains(CsvFile.CODE)) {
            check.refuse("rows[1]", "missing-column", CsvFile.CODE, String.join(", ", known));
        }
        return columns;
    }

    private static boolean isBlank(CSVRecord row) {
        return row.stream().allMatch(String::isBlank);
    }

    /** @param number as a spreadsheet counts; the first row has the names */
    record Row(int number, Map<String, String> cells) {

        String field(String column) {
            return "rows[" + number + "]." + column;
        }
    }
}
