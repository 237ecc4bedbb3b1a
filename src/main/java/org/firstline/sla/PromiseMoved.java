package org.firstline.sla;

import org.firstline.shared.IncidentNumber;

/** The promise to the requester stands otherwise than before. */
public record PromiseMoved(IncidentNumber incident, PromiseState state) {}
