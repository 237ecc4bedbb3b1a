package org.firstline.intake;

import org.firstline.incident.IncidentView;

/**
 * What a form was registered as.
 *
 * @param isNew false when the same form had come before
 */
public record Registered(IncidentView incident, boolean isNew) {}
