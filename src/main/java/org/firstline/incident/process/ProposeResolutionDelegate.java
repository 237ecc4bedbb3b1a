package org.firstline.incident.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.firstline.engine.VisibleToModels;
import org.firstline.incident.domain.IncidentLifecycle;
import org.firstline.shared.IncidentNumber;

/** The requester never answered: the desk proposes to leave it there. */
@VisibleToModels(sets = "outcome")
class ProposeResolutionDelegate extends IncidentDelegate {

    private final IncidentLifecycle lifecycle;

    ProposeResolutionDelegate(IncidentLifecycle lifecycle) {
        this.lifecycle = lifecycle;
    }

    @Override
    void execute(IncidentNumber number, DelegateExecution execution) {
        lifecycle.proposeResolution(number);
        IncidentVariables.OUTCOME.set(execution, OutcomeCodes.RESOLVED);
    }
}
