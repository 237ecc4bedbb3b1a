package org.firstline.incident.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.firstline.engine.VisibleToModels;
import org.firstline.incident.domain.IncidentLifecycle;
import org.firstline.shared.IncidentNumber;
import org.firstline.shared.Priority;

/** Gives the incident the priority that the decision found, and its open tasks their place in Tasklist. */
@VisibleToModels(reads = "priority")
class SetPriorityDelegate extends IncidentDelegate {

    private final IncidentLifecycle lifecycle;
    private final IncidentProcess process;

    SetPriorityDelegate(IncidentLifecycle lifecycle, IncidentProcess process) {
        this.lifecycle = lifecycle;
        this.process = process;
    }

    @Override
    void execute(IncidentNumber number, DelegateExecution execution) {
        Priority priority = IncidentVariables.PRIORITY.from(execution);
        boolean isRouted = lifecycle.lock(number).line() != null;
        lifecycle.prioritise(number, priority);
        if (isRouted) {
            process.spreadPriority(number, priority);
        }
    }
}
