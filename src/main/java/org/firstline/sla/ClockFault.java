package org.firstline.sla;

import org.firstline.shared.IncidentNumber;

/** Something about an incident's promise that should never be. */
public record ClockFault(IncidentNumber incident, Kind kind, String detail) {

    public enum Kind {
        /** A clock's log, read again, gives another clock. */
        CLOCK_DIFFERS,
        /** Clocks are open, and no watch's timer waits for the next step of the ladder at its time. */
        ALARM_OFF
    }
}
