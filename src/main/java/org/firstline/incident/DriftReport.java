package org.firstline.incident;

import org.firstline.shared.IncidentNumber;

/** An incident whose token, aggregate and clocks tell different stories. */
public record DriftReport(IncidentNumber number, Kind kind, String detail) {

    public enum Kind {
        /** Open, but no process instance carries it on. */
        TOKEN_GONE,
        /** More than one process instance carries it. */
        TWO_INSTANCES,
        /** The token rests where the model says another status than the aggregate has. */
        STATUS_BEHIND,
        /** Final, but its process instance goes on. */
        RUNS_ON,
        /** The log of a clock, read again, gives another clock. */
        CLOCK_DIFFERS,
        /** The timer of the watch over its promise is not where the clocks say. */
        ALARM_OFF
    }
}
