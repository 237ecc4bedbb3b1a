package org.firstline.assignment;

import org.firstline.shared.IncidentNumber;
import org.firstline.shared.Priority;

/**
 * An incident in progress in somebody's hands.
 *
 * @param agent who has it, or to whom it is offered
 */
public record HeldWork(String agent, IncidentNumber incident, String title, Priority priority) {}
