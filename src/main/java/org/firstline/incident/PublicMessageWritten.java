package org.firstline.incident;

import org.firstline.shared.IncidentNumber;

/**
 * Somebody of the desk wrote to the requester.
 *
 * @param author the user who wrote it
 */
public record PublicMessageWritten(IncidentNumber number, int journalSeq, String author, String text) {}
