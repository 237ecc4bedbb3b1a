package org.firstline.sla;

import java.time.Instant;
import org.firstline.shared.IncidentNumber;

/** The process that watches over an incident's clocks: a timer that is due when the next step of the ladder is reached. */
public interface Watch {

    /** When the timer of a watch is due over clocks that all stand still. */
    Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    /**
     * Starts one; its timer asks for the next alarm.
     *
     * @return the id of the process instance
     */
    String start(IncidentNumber incident);

    /** Moves the timer; nothing happens where the watch is at another step. */
    void move(String instance, Instant at);

    /**
     * Cockpit shows at the watch, as a whole, that a promise is broken; until it is cleared, or the watch ends.
     *
     * @param clock the clock's place among those of the incident
     */
    void show(String instance, Metric metric, int clock, Instant brokenAt);

    /** Nothing is left to watch over; what it had escalated is settled too. */
    void end(IncidentNumber incident, String instance);

    /** The promise of this clock is over; Cockpit's entry that it was broken goes. */
    void clear(String instance, int clock);
}
