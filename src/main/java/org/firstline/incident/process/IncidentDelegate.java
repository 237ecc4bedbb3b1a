package org.firstline.incident.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.firstline.engine.process.DeskDelegate;
import org.firstline.shared.IncidentNumber;

/** A step of an incident's model. */
abstract class IncidentDelegate extends DeskDelegate {

    @Override
    protected final void carryOut(DelegateExecution execution) {
        execute(IncidentVariables.number(execution), execution);
    }

    abstract void execute(IncidentNumber number, DelegateExecution execution);
}
