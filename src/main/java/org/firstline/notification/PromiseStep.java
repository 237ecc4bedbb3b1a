package org.firstline.notification;

import java.time.Instant;
import java.time.ZoneId;
import org.firstline.sla.Metric;
import org.jspecify.annotations.Nullable;

/**
 * The step of the ladder that a mail tells of.
 *
 * @param clock the clock's place among those of the incident
 * @param subject line and team of a stay, for {@link Metric#OLA}; otherwise empty
 * @param reachedAt when it was reached
 * @param due when the promise breaks, or since when it is broken; null while the clock stands still
 * @param zone in which the reader's desk tells the time
 * @param assignee the name of whoever has the work; null while nobody has it
 * @param team whose work it is; null before it was routed
 */
record PromiseStep(
        int clock,
        Metric metric,
        String subject,
        int percent,
        Instant reachedAt,
        @Nullable Instant due,
        ZoneId zone,
        @Nullable String assignee,
        @Nullable String team) {

    /** The same for the same step; another one when a clock that began anew reaches it again. */
    String occasion() {
        return "%d-%d-%d".formatted(clock, percent, reachedAt.toEpochMilli());
    }

    PromiseStep due(@Nullable Instant now) {
        return new PromiseStep(clock, metric, subject, percent, reachedAt, now, zone, assignee, team);
    }
}
