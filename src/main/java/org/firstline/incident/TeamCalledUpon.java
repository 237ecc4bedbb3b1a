package org.firstline.incident;

import org.firstline.shared.IncidentNumber;

/**
 * A lead or manager wants the whole team to help with an incident whose promise is broken.
 *
 * @param journalSeq the entry that tells so; makes the occasion unique within the incident
 */
public record TeamCalledUpon(IncidentNumber number, String team, String text, int journalSeq) {}
