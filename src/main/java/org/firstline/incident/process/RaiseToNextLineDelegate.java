package org.firstline.incident.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.firstline.engine.VisibleToModels;
import org.firstline.incident.domain.IncidentLifecycle;
import org.firstline.shared.IncidentNumber;

/** A solution was refused again: routing finds a team of the next line. */
@VisibleToModels(sets = {"line", "team"})
class RaiseToNextLineDelegate extends IncidentDelegate {

    private final IncidentLifecycle lifecycle;

    RaiseToNextLineDelegate(IncidentLifecycle lifecycle) {
        this.lifecycle = lifecycle;
    }

    @Override
    void execute(IncidentNumber number, DelegateExecution execution) {
        IncidentVariables.LINE.set(execution, lifecycle.raise(number));
        IncidentVariables.TEAM.set(execution, null);
    }
}
