package org.firstline.sla;

import java.time.Duration;
import java.time.Instant;
import org.firstline.shared.IncidentNumber;

/**
 * A step of the ladder that a clock has reached.
 *
 * @param clock the clock's place among those of the incident, from 1
 * @param subject line and team, for {@link Metric#OLA}; otherwise empty
 * @param percent of the goal
 * @param at when it was reached, to the millisecond
 * @param lag how much later it is told
 * @param byRetarget a new goal was passed already
 */
public record Crossing(
        IncidentNumber incident,
        int clock,
        Metric metric,
        String subject,
        int percent,
        Instant at,
        Duration lag,
        boolean byRetarget) {

    public boolean isBreach() {
        return percent == Terms.ALL;
    }
}
