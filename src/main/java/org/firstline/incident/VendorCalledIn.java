package org.firstline.incident;

import org.firstline.shared.Actor;
import org.firstline.shared.IncidentNumber;

/**
 * Somebody hands an incident to a vendor; whoever knows the vendors keeps what they are told, or refuses it.
 *
 * @param journalSeq the entry that tells so; makes the occasion unique within the incident
 */
public record VendorCalledIn(IncidentNumber number, Outcome.CalledInVendor outcome, int journalSeq, Actor by) {}
