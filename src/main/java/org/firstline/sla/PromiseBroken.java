package org.firstline.sla;

import java.time.Instant;
import org.firstline.shared.IncidentNumber;

/**
 * A clock has reached its goal. Published once per clock, by whoever notices first.
 *
 * @param at when, to the millisecond
 * @param byRetarget a new goal was passed already
 */
public record PromiseBroken(IncidentNumber incident, Metric metric, String subject, Instant at, boolean byRetarget) {}
