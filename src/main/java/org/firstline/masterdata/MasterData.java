package org.firstline.masterdata;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.firstline.engine.TablesInUse;
import org.firstline.masterdata.domain.CsvFile;
import org.firstline.masterdata.domain.EntryFields;
import org.firstline.masterdata.domain.EntryStore;
import org.firstline.masterdata.domain.EntryTree;
import org.firstline.shared.DeskClock;
import org.firstline.shared.InputCheck;
import org.firstline.shared.InputRefused;
import org.firstline.shared.NotFound;
import org.firstline.shared.Page;
import org.firstline.shared.StateRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Categories, services, sites and VIPs. Nothing is ever deleted: what has been retired is no longer offered, and stays
 * readable and known to tables, except that a retired VIP is none any more. Unknown codes: {@link NotFound}.
 */
@Service
@Transactional
public class MasterData {

    private final EntryStore store;
    private final TablesInUse tables;
    private final DeskClock clock;

    MasterData(EntryStore store, TablesInUse tables, DeskClock clock) {
        this.store = store;
        this.tables = tables;
        this.clock = clock;
    }

    /** Everything of a kind, retired too, by place. */
    @Transactional(readOnly = true)
    public List<Entry> all(Kind kind) {
        return store.all(kind);
    }

    /** What people choose from, by place; of a tree what stands at its top. */
    @Transactional(readOnly = true)
    public List<Entry> offered(Kind kind) {
        return store.all(kind).stream()
                .filter(entry -> !entry.isRetired() && entry.parent() == null)
                .toList();
    }

    /** By code; limit 1–200. */
    @Transactional(readOnly = true)
    public Page<Entry> list(Kind kind, @Nullable String cursor, int limit) {
        if (cursor != null && !kind.isCode(cursor)) {
            throw new InputRefused("cursor", "unknown-cursor");
        }
        return Page.of(store.after(kind, Objects.requireNonNullElse(cursor, ""), limit + 1), limit, Entry::code);
    }

    @Transactional(readOnly = true)
    public Entry get(Kind kind, String code) {
        return store.find(kind, kind.codeOf(code)).orElseThrow(() -> new NotFound("masterdata", code));
    }

    /** What tables may know of an incident that names these; the address of the requester in any case. */
    @Transactional(readOnly = true)
    public RoutingCodes routingCodes(
            @Nullable String category, @Nullable String service, @Nullable String site, @Nullable String address) {
        List<Entry> named = store.named(service, site, address == null ? null : address.toLowerCase(Locale.ROOT));
        EntryTree categories = new EntryTree(
                named.stream().filter(entry -> entry.kind() == Kind.CATEGORIES).toList());
        return new RoutingCodes(
                category == null
                        ? null
                        : categories.find(category).map(categories::topOf).orElse(null),
                first(named, Kind.SERVICES).orElse(null),
                first(named, Kind.SITES).orElse(null),
                first(named, Kind.VIPS).isPresent());
    }

    /** The code at the top of the tree above this one; empty for what is no code of a category. */
    @Transactional(readOnly = true)
    public Optional<String> topCategory(String code) {
        EntryTree categories = new EntryTree(store.all(Kind.CATEGORIES));
        return categories.find(code).map(categories::topOf);
    }

    /**
     * Creates the entry or replaces it.
     *
     * @return whether it is new
     * @throws InputRefused with everything that is wrong; nothing is stored then
     * @throws StateRefused {@code in-table} when it would no longer stand at the top, and a table in use asks for it
     */
    public boolean put(Kind kind, String code, EntryDefinition wanted) {
        InputCheck check = new InputCheck();
        EntryTree tree = locked(kind);
        EntryFields fields = new EntryFields(kind, check, field -> field);
        String known = fields.code(code);
        Entry before = tree.find(known).orElse(null);
        Entry after = fields.entry(known, wanted, before, tree.nextPlace());
        tree.put(after);
        check.done();
        InputRefused refusal = tree.refusalOf(after, "parent", "parent");
        if (refusal != null && refusal.rule().equals("in-table")) {
            throw new StateRefused(refusal.rule(), refusal.details());
        }
        Optional.ofNullable(refusal).ifPresent(check::refuse);
        check.done();
        store.save(after);
        return before == null;
    }

    /**
     * Offers it no longer; nothing happens when it is not offered.
     *
     * @throws StateRefused {@code offered-below} while something below it is offered, {@code in-table} while a table in use
     *     asks for it
     */
    public Entry retire(Kind kind, String code) {
        return retired(kind, code, clock.instant());
    }

    /**
     * Offers it again; nothing happens when it is offered.
     *
     * @throws StateRefused {@code retired-parent} while what is above it is retired
     */
    public Entry restore(Kind kind, String code) {
        return retired(kind, code, null);
    }

    /**
     * What a file would change; nothing is stored.
     *
     * @throws InputRefused with what is wrong, each with row and column: {@code rows[4].name_en}
     */
    @Transactional(readOnly = true)
    public CsvImport preview(Kind kind, String csv) {
        return CsvFile.read(kind, csv, store.all(kind), tables.asking(kind.fact()), clock.instant());
    }

    /**
     * Takes all rows of a file or none. Entries and columns that the file leaves out stay as they are.
     *
     * @throws InputRefused as {@link #preview} does
     */
    public CsvImport take(Kind kind, String csv) {
        CsvImport taken = CsvFile.read(kind, csv, store.lock(kind), tables.asking(kind.fact()), clock.instant());
        taken.changes().stream().filter(Change::isChange).map(Change::after).forEach(store::save);
        return taken;
    }

    /**
     * Everything of a kind as a file that {@link #take} reads back and no spreadsheet computes.
     *
     * @param separator a comma or a semicolon
     */
    @Transactional(readOnly = true)
    public String csv(Kind kind, char separator) {
        return CsvFile.write(kind, store.all(kind), separator);
    }

    private EntryTree locked(Kind kind) {
        return new EntryTree(store.lock(kind), tables.asking(kind.fact()));
    }

    private Entry retired(Kind kind, String code, @Nullable Instant at) {
        EntryTree tree = locked(kind);
        Entry entry = tree.find(kind.codeOf(code)).orElseThrow(() -> new NotFound("masterdata", code));
        if (entry.isRetired() == (at != null)) {
            return entry;
        }
        Entry after = entry.retired(at);
        tree.put(after);
        InputRefused refusal = tree.refusalOf(after, "", "");
        if (refusal != null) {
            throw new StateRefused(refusal.rule(), refusal.details());
        }
        store.save(after);
        return after;
    }

    private static Optional<String> first(List<Entry> entries, Kind kind) {
        return entries.stream()
                .filter(entry -> entry.kind() == kind)
                .map(Entry::code)
                .findFirst();
    }
}
