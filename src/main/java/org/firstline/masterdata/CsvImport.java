package org.firstline.masterdata;

import java.util.List;

/**
 * What a file says, row by row.
 *
 * @param changes one for each row, in the order of the file; some change nothing
 */
public record CsvImport(List<Change> changes) {

    public int created() {
        return (int) changes.stream().filter(Change::isNew).count();
    }

    public int changed() {
        return (int) changes.stream()
                .filter(change -> !change.isNew() && change.isChange())
                .count();
    }

    public int unchanged() {
        return changes.size() - created() - changed();
    }
}
