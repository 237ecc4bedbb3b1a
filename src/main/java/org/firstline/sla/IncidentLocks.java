package org.firstline.sla;

import org.firstline.shared.IncidentNumber;

/** Lets whoever changes clocks wait for whoever changes the incident: everybody takes the incident's lock first. */
public interface IncidentLocks {

    /** Holds the incident until the transaction ends. */
    void lock(IncidentNumber incident);
}
