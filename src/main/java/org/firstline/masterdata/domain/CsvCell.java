package org.firstline.masterdata.domain;

import java.util.regex.Pattern;

/**
 * A cell that no spreadsheet takes for a formula: what would be one gets an apostrophe in front, which reading takes away
 * again. Names that begin with an apostrophe of their own stay as they are.
 */
final class CsvCell {

    private static final Pattern COMPUTED =
            Pattern.compile("'*[=+\\-@\\t\\r\\uFF1D\\uFF0B\\uFF0D\\uFF20].*", Pattern.DOTALL);

    private CsvCell() {}

    static String safe(String text) {
        return COMPUTED.matcher(text).matches() ? "'" + text : text;
    }

    static String meant(String cell) {
        return cell.startsWith("'") && COMPUTED.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
