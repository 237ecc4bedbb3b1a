package org.firstline.sla;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A clock at one instant.
 *
 * @param place counts the incident's clocks from 1
 * @param subject whose time it measures: line and team of a stay, for {@link Metric#OLA}; empty otherwise
 * @param terms the goal as it is now, with the calendar
 * @param zone of the calendar
 * @param startedAt when the counting began; the reopening's instant where that began it anew
 * @param spent open time so far
 * @param remaining what is left of the goal; negative after a breach
 * @param runningSince null while it is paused, and once it has stopped
 * @param pausedFor why it stands still: the wait's reason; null unless it is paused
 * @param dueAt null while it is paused, and once it has stopped
 * @param nextThresholdAt when the next step of the ladder is reached; null when there is none, or the clock does not run
 * @param breachedAt to the millisecond; null for a promise that was never broken
 * @param stoppedAt null while it runs or is paused
 * @param outcome {@link ClockOutcome#BREACHED} from the breach on; otherwise null until it stops
 * @param log in the order in which it was written
 */
public record ClockView(
        int place,
        Metric metric,
        String subject,
        Terms terms,
        ZoneId zone,
        Instant startedAt,
        Duration spent,
        Duration remaining,
        @Nullable Instant runningSince,
        @Nullable String pausedFor,
        @Nullable Instant dueAt,
        @Nullable Instant nextThresholdAt,
        @Nullable Instant breachedAt,
        @Nullable Instant stoppedAt,
        @Nullable ClockOutcome outcome,
        List<ClockEntry> log) {

    public boolean hasStopped() {
        return stoppedAt != null;
    }

    public boolean isBroken() {
        return breachedAt != null;
    }
}
