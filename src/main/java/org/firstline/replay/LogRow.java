package org.firstline.replay;

import java.time.Instant;
import org.firstline.shared.Channel;
import org.firstline.shared.Level;
import org.firstline.shared.Priority;
import org.jspecify.annotations.Nullable;

/**
 * How a case stood after a change.
 *
 * @param line of the file; the heading is line 1
 * @param team the log's name; null where it has "?"
 * @param person the log's name; null where it has "?"
 * @param madeSla whether the log's desk kept its own promise so far; null where it has "?"
 */
record LogRow(
        long line,
        String caseNumber,
        Instant at,
        LogState state,
        Level impact,
        Level urgency,
        Priority priority,
        int reopenCount,
        @Nullable String team,
        @Nullable String person,
        @Nullable Boolean madeSla,
        Origin origin) {

    /** What the log says of the case as a whole; null where it has "?". */
    record Origin(
            @Nullable String caller,
            Channel channel,
            @Nullable String category,
            @Nullable String subcategory,
            @Nullable String symptom,
            @Nullable String location) {}

    /** The same row, at the given instant if it would otherwise come before that. */
    LogRow notBefore(Instant earliest) {
        return at.isBefore(earliest)
                ? new LogRow(
                        line,
                        caseNumber,
                        earliest,
                        state,
                        impact,
                        urgency,
                        priority,
                        reopenCount,
                        team,
                        person,
                        madeSla,
                        origin)
                : this;
    }
}
