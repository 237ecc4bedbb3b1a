package org.firstline.sla;

import org.firstline.shared.IncidentNumber;

/**
 * Other terms count from now on.
 *
 * @param reason {@code PRIORITY} or {@code CALENDAR}
 * @param text the new goals, for the journal
 */
public record PromiseChanged(IncidentNumber incident, String reason, String text) {}
