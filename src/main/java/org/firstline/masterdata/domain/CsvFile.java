package org.firstline.masterdata.domain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.firstline.masterdata.Change;
import org.firstline.masterdata.CsvImport;
import org.firstline.masterdata.Entry;
import org.firstline.masterdata.EntryDefinition;
import org.firstline.masterdata.Kind;
import org.firstline.shared.InputCheck;
import org.firstline.shared.InputRefused;
import org.jspecify.annotations.Nullable;

/** Entries as a file, RFC 4180: written with every column, read with those that there are. */
public final class CsvFile {

    static final String CODE = "code";

    private static final String PARENT = "parent";
    private static final String NAME_EN = "name_en";
    private static final String NAME_NL = "name_nl";
    private static final String PLACE = "place";
    private static final String RETIRED = "retired";
    private static final Set<String> YES = Set.of("yes", "true", "1", "ja");
    private static final Set<String> NO = Set.of("no", "false", "0", "nee", "");
    private static final String NUMBER = "\\d{1,7}";
    static final int MOST_REFUSALS = 200;

    private final Kind kind;
    private final CsvTable table;
    private final EntryTree tree;
    private final Instant now;
    private final InputCheck check;
    private final Map<CsvTable.Row, Change> changes = new LinkedHashMap<>();
    private final Set<String> codes = new HashSet<>();

    private CsvFile(Kind kind, CsvTable table, EntryTree tree, Instant now, InputCheck check) {
        this.kind = kind;
        this.table = table;
        this.tree = tree;
        this.now = now;
        this.check = check;
    }

    /**
     * What a file makes of the entries.
     *
     * @param tables those that name an entry, by its code
     * @throws InputRefused with what is wrong, each with row and column
     */
    public static CsvImport read(
            Kind kind, String csv, List<Entry> entries, Map<String, List<String>> tables, Instant now) {
        InputCheck check = new InputCheck();
        CsvTable table = CsvTable.read(csv, columns(kind), check);
        return new CsvFile(kind, table, new EntryTree(entries, tables), now, check).read();
    }

    /** What a spreadsheet would compute is written so that it shows it. */
    public static String write(Kind kind, List<Entry> entries, char separator) {
        StringBuilder text = new StringBuilder();
        CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(separator).get();
        try (CSVPrinter printer = new CSVPrinter(text, format)) {
            printer.printRecord(columns(kind));
            for (Entry entry : entries) {
                printer.printRecord(cells(kind, entry));
            }
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return text.toString();
    }

    private static List<String> columns(Kind kind) {
        return kind.isTree()
                ? List.of(CODE, PARENT, NAME_EN, NAME_NL, PLACE, RETIRED)
                : List.of(CODE, NAME_EN, NAME_NL, PLACE, RETIRED);
    }

    private static List<String> cells(Kind kind, Entry entry) {
        List<String> cells = new ArrayList<>(List.of(CsvCell.safe(entry.code())));
        if (kind.isTree()) {
            cells.add(entry.parent() == null ? "" : CsvCell.safe(entry.parent()));
        }
        cells.add(CsvCell.safe(entry.nameEn()));
        cells.add(CsvCell.safe(entry.nameNl()));
        cells.add(String.valueOf(entry.place()));
        cells.add(entry.isRetired() ? "yes" : "no");
        return cells;
    }

    private CsvImport read() {
        table.rows().forEach(this::read);
        changes.forEach((row, change) -> Optional.ofNullable(
                        tree.refusalOf(change.after(), row.field(PARENT), row.field(RETIRED)))
                .ifPresent(check::refuse));
        check.done(MOST_REFUSALS);
        return new CsvImport(List.copyOf(changes.values()));
    }

    private void read(CsvTable.Row row) {
        int wrong = check.count();
        EntryFields fields = new EntryFields(kind, check, field -> row.field(columnOf(field)));
        String code = fields.code(row.cells().get(CODE));
        if (!code.isEmpty() && !codes.add(code)) {
            check.refuse(row.field(CODE), "code-twice", code);
        }
        Entry before = tree.find(code).orElse(null);
        EntryDefinition wanted = new EntryDefinition(
                cell(row, PARENT, before == null ? null : before.parent()),
                cell(row, NAME_EN, before == null ? null : before.nameEn()),
                cell(row, NAME_NL, before == null ? null : before.nameNl()),
                place(row));
        Entry after = retired(row, fields.entry(code, wanted, before, tree.nextPlace()));
        tree.put(after);
        if (check.count() == wrong) {
            changes.put(row, new Change(row.number(), before, after));
        }
    }

    /** What the file says when it has the column, and what is there when it does not. */
    private @Nullable String cell(CsvTable.Row row, String column, @Nullable String otherwise) {
        return table.has(column) ? row.cells().get(column) : otherwise;
    }

    private @Nullable Integer place(CsvTable.Row row) {
        String given = cell(row, PLACE, "");
        if (given == null || given.isEmpty()) {
            return null;
        }
        if (!given.matches(NUMBER)) {
            check.refuse(row.field(PLACE), "whole-number", 0, 1_000_000);
            return null;
        }
        return Integer.valueOf(given);
    }

    private Entry retired(CsvTable.Row row, Entry entry) {
        if (!table.has(RETIRED)) {
            return entry;
        }
        String given = row.cells().getOrDefault(RETIRED, "").toLowerCase(Locale.ROOT);
        if (!YES.contains(given) && !NO.contains(given)) {
            check.refuse(row.field(RETIRED), "yes-or-no", given);
            return entry;
        }
        return entry.retired(
                YES.contains(given) ? Optional.ofNullable(entry.retiredAt()).orElse(now) : null);
    }

    private static String columnOf(String field) {
        return switch (field) {
            case "nameEn" -> NAME_EN;
            case "nameNl" -> NAME_NL;
            default -> field;
        };
    }
}
