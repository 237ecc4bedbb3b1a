package org.firstline.incident;

import org.firstline.shared.IncidentNumber;

/**
 * An incident has gone from team to team for the third time; told once.
 *
 * @param journalSeq the entry that tells so; makes the occasion unique within the incident
 */
public record TeamChangedOften(IncidentNumber number, int journalSeq) {}
