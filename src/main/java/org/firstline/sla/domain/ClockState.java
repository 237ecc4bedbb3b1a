package org.firstline.sla.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.firstline.sla.ClockOutcome;
import org.firstline.sla.Terms;
import org.jspecify.annotations.Nullable;

/**
 * How a clock stands: everything that its log says, so that no change has to read the log again.
 *
 * @param stretches the time for which it ran, those that are over
 * @param spent their open time
 * @param runningSince null while it is paused, and once it has stopped
 * @param reached the highest percentage of the ladder that was reached or, by a retarget, passed over; 0 before the first
 * @param changedAt of the last entry but thresholds
 * @param entries how many lines the log has
 */
record ClockState(
        Terms terms,
        Instant startedAt,
        List<Stretch> stretches,
        Duration spent,
        @Nullable Instant runningSince,
        @Nullable String pausedFor,
        @Nullable Instant dueAt,
        int reached,
        @Nullable Instant breachedAt,
        @Nullable Instant stoppedAt,
        @Nullable ClockOutcome outcome,
        Instant changedAt,
        int entries) {}
