package org.firstline.incident.domain;

import org.firstline.shared.IncidentNumber;
import org.firstline.sla.IncidentLocks;
import org.springframework.stereotype.Component;

/** Clocks are changed under the lock of their incident. */
@Component
class LockedIncidents implements IncidentLocks {

    private final IncidentStore store;

    LockedIncidents(IncidentStore store) {
        this.store = store;
    }

    @Override
    public void lock(IncidentNumber incident) {
        store.lock(incident);
    }
}
