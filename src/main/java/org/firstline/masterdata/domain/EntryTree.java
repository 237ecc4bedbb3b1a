package org.firstline.masterdata.domain;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.firstline.masterdata.Entry;
import org.firstline.shared.InputRefused;
import org.jspecify.annotations.Nullable;

/** The entries of one kind while they change, and what must hold of them together. */
public final class EntryTree {

    private final Map<String, Entry> byCode = new LinkedHashMap<>();
    private final Map<String, Entry> before;
    private final Map<String, List<String>> tables;

    public EntryTree(Collection<Entry> entries) {
        this(entries, Map.of());
    }

    /** @param tables those that name an entry, by its code */
    public EntryTree(Collection<Entry> entries, Map<String, List<String>> tables) {
        entries.forEach(this::put);
        this.before = Map.copyOf(byCode);
        this.tables = tables;
    }

    public void put(Entry entry) {
        byCode.put(entry.code(), entry);
    }

    public Optional<Entry> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** Behind all others. */
    public int nextPlace() {
        return byCode.values().stream().mapToInt(Entry::place).max().orElse(0) + 1;
    }

    /** The code at the top of the tree above this one, or itself. */
    public String topOf(Entry entry) {
        Entry top = entry;
        Set<String> seen = new HashSet<>();
        while (top.parent() != null && byCode.containsKey(top.parent()) && seen.add(top.code())) {
            top = byCode.get(top.parent());
        }
        return top.code();
    }

    /** Codes right below this one that are still offered. */
    public List<String> offeredBelow(String code) {
        return byCode.values().stream()
                .filter(entry -> code.equals(entry.parent()) && !entry.isRetired())
                .map(Entry::code)
                .toList();
    }

    /** Whether an entry stands where it can, as everything stands now; null when it does. */
    public @Nullable InputRefused refusalOf(Entry entry, String parentField, String retiredField) {
        String parent = entry.parent();
        if (parent != null && !byCode.containsKey(parent)) {
            return new InputRefused(parentField, "unknown-parent", parent);
        } else if (isBelowItself(entry)) {
            return new InputRefused(parentField, "parent-circle", entry.code());
        } else if (parent != null && !entry.isRetired() && byCode.get(parent).isRetired()) {
            return new InputRefused(parentField, "retired-parent", parent);
        }
        String leaves = leaves(entry, parentField, retiredField);
        if (leaves != null && tables.containsKey(entry.code())) {
            return new InputRefused(leaves, "in-table", entry.code(), String.join(", ", tables.get(entry.code())));
        }
        List<String> below = offeredBelow(entry.code());
        return entry.isRetired() && !below.isEmpty()
                ? new InputRefused(retiredField, "offered-below", entry.code(), String.join(", ", below))
                : null;
    }

    /** The field by which the entry is no longer what tables ask for: offered, and at the top. Null when there is none. */
    private @Nullable String leaves(Entry entry, String parentField, String retiredField) {
        Entry was = before.get(entry.code());
        if (was == null) {
            return null;
        } else if (was.parent() == null && entry.parent() != null) {
            return parentField;
        }
        return entry.isRetired() && !was.isRetired() ? retiredField : null;
    }

    private boolean isBelowItself(Entry entry) {
        Set<String> seen = new HashSet<>(Set.of(entry.code()));
        for (Entry above = entry; above.parent() != null; above = byCode.get(above.parent())) {
            if (!seen.add(above.parent())) {
                return true;
            } else if (!byCode.containsKey(above.parent())) {
                return false;
            }
        }
        return false;
    }
}
