package org.firstline.shared;

/** Where an incident stands, as its model says. */
public enum IncidentStatus {
    REGISTERED,
    IN_PROGRESS,
    WAITING,
    RESOLVED,
    CLOSED,
    WITHDRAWN;

    /** Nothing happens to an incident after this. */
    public boolean isFinal() {
        return this == CLOSED || this == WITHDRAWN;
    }
}
