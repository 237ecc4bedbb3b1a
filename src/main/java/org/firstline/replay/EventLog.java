package org.firstline.replay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a file told.
 *
 * @param rows of all cases by time; a case keeps the order that its rows have in the file, so a row that is dated before the
 *     one above it happens at the same moment as that
 */
record EventLog(List<LogRow> rows, List<BadRow> bad) {

    static EventLog merged(List<LogRow> inFileOrder, List<BadRow> bad) {
        Map<String, Instant> latest = new HashMap<>();
        List<LogRow> rows = new ArrayList<>();
        for (LogRow row : inFileOrder) {
            LogRow placed = row.notBefore(latest.getOrDefault(row.caseNumber(), Instant.MIN));
            latest.put(row.caseNumber(), placed.at());
            rows.add(placed);
        }
        rows.sort(Comparator.comparing(LogRow::at).thenComparing(LogRow::line));
        return new EventLog(List.copyOf(rows), List.copyOf(bad));
    }
}
