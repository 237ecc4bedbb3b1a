package org.firstline.sla.process;

import java.util.Date;
import org.firstline.engine.VisibleToModels;
import org.firstline.shared.IncidentNumber;
import org.firstline.sla.Promises;

/** When a watch has to look again: {@code ${promiseAlarm.next(execution.processBusinessKey)}}. */
@VisibleToModels("promiseAlarm")
public class PromiseAlarm {

    private final Promises promises;

    PromiseAlarm(Promises promises) {
        this.promises = promises;
    }

    /** When the next step of the ladder is reached by any of the incident's clocks; the end of time while all stand still. */
    public Date next(String incident) {
        return Date.from(promises.nextAlarm(new IncidentNumber(incident)));
    }
}
