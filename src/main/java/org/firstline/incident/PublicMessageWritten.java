package org.firstline.incident;

import org.firstline.shared.IncidentNumber;

/** Somebody of the desk wrote to the requester. */
public record PublicMessageWritten(IncidentNumber number, int journalSeq, String text) {}
