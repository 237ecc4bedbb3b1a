package org.firstline.sla.process;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.firstline.engine.VisibleToModels;
import org.firstline.engine.process.DeskDelegate;
import org.firstline.shared.IncidentNumber;
import org.firstline.sla.Crossing;
import org.firstline.sla.IncidentLocks;
import org.firstline.sla.Promises;

/** Reads the clocks again: what the timer was set for may have moved. */
@VisibleToModels(sets = {"reached", "clock", "percent"})
class TakeThresholdDelegate extends DeskDelegate {

    private final Promises promises;
    private final IncidentLocks locks;

    TakeThresholdDelegate(Promises promises, IncidentLocks locks) {
        this.promises = promises;
        this.locks = locks;
    }

    @Override
    protected void carryOut(DelegateExecution execution) {
        IncidentNumber incident = new IncidentNumber(execution.getProcessBusinessKey());
        locks.lock(incident);
        Optional<Crossing> crossing = promises.tellNext(incident);
        WatchVariables.REACHED.set(execution, crossing.isPresent());
        WatchVariables.CLOCK.set(execution, crossing.map(Crossing::clock).orElse(null));
        WatchVariables.PERCENT.set(execution, crossing.map(Crossing::percent).orElse(null));
    }
}
