package org.firstline.sla;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of a clock's log; the log alone says how the clock stands.
 *
 * @param at when it happened; a threshold or a breach at the millisecond at which it was reached, however late it was noticed
 * @param reason why, as a code: of a pause the wait's reason, of a retarget {@code PRIORITY} or {@code CALENDAR}, of a
 *     reopening the policy, of a breach {@code TIME} or {@code RETARGET}, of a stop what ended it; null where the kind says it all
 * @param percent of the goal, for {@code THRESHOLD} and {@code BREACH}, otherwise null
 * @param terms for {@code START}, {@code RETARGET} and {@code REOPEN}, otherwise null
 * @param lag how long after {@code at} it was written down; null for what was written at once
 */
public record ClockEntry(
        Instant at,
        Kind kind,
        @Nullable String reason,
        @Nullable Integer percent,
        @Nullable Terms terms,
        @Nullable Duration lag) {

    /** What can happen to a clock. */
    public enum Kind {
        START,
        PAUSE,
        RESUME,
        RETARGET,
        THRESHOLD,
        BREACH,
        STOP,
        REOPEN
    }

    public static ClockEntry of(Instant at, Kind kind, @Nullable String reason) {
        return new ClockEntry(at, kind, reason, null, null, null);
    }

    public static ClockEntry of(Instant at, Kind kind, @Nullable String reason, Terms terms) {
        return new ClockEntry(at, kind, reason, null, terms, null);
    }
}
