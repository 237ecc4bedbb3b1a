package org.firstline.masterdata.web;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.firstline.shared.InputRefused;

/**
 * What is wrong in a file, and where.
 *
 * @param row as a spreadsheet counts; empty for the file as a whole
 * @param column empty for the row as a whole
 */
record CsvProblem(String row, String column, InputRefused refused) {

    private static final Pattern PLACE = Pattern.compile("rows\\[(\\d+)](?:\\.(\\w+))?");

    static List<CsvProblem> of(InputRefused refused) {
        return Stream.concat(Stream.of(refused), refused.others().stream())
                .map(CsvProblem::at)
                .toList();
    }

    private static CsvProblem at(InputRefused refused) {
        Matcher place = PLACE.matcher(refused.field());
        return place.matches()
                ? new CsvProblem(place.group(1), place.group(2) == null ? "" : place.group(2), refused)
                : new CsvProblem("", "", refused);
    }

    public String where() {
        return row.isEmpty() ? "file" : column.isEmpty() ? "row" : "cell";
    }
}
