package org.firstline.incident;

import org.firstline.shared.IncidentNumber;

/**
 * A requester has refused a solution of the same incident more than once; the next line takes it.
 *
 * @param journalSeq the entry that tells so; makes the occasion unique within the incident
 */
public record SolutionRefusedAgain(IncidentNumber number, int journalSeq) {}
