package org.firstline.masterdata;

import org.jspecify.annotations.Nullable;

/**
 * What a row of a file does to an entry.
 *
 * @param row as a spreadsheet counts; the header is row 1
 * @param before null for a new one
 */
public record Change(int row, @Nullable Entry before, Entry after) {

    public boolean isNew() {
        return before == null;
    }

    /** Whether anything is another than before. */
    public boolean isChange() {
        return !after.equals(before);
    }
}
