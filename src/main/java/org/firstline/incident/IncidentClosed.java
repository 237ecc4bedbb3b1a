package org.firstline.incident;

import org.firstline.shared.IncidentNumber;

/** Confirmed, or the requester stayed silent; final. */
public record IncidentClosed(IncidentNumber number) {}
