package org.firstline.incident.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.firstline.engine.VisibleToModels;
import org.firstline.incident.domain.IncidentLifecycle;
import org.firstline.shared.IncidentNumber;

/** Looks up what is promised; the clocks start, or count against the new goals. */
@VisibleToModels
class SetServiceLevelDelegate extends IncidentDelegate {

    private final IncidentLifecycle lifecycle;

    SetServiceLevelDelegate(IncidentLifecycle lifecycle) {
        this.lifecycle = lifecycle;
    }

    @Override
    void execute(IncidentNumber number, DelegateExecution execution) {
        lifecycle.setServiceLevel(number);
    }
}
