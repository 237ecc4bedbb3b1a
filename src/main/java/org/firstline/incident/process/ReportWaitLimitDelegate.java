package org.firstline.incident.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.firstline.engine.VisibleToModels;
import org.firstline.incident.domain.IncidentLifecycle;
import org.firstline.shared.IncidentNumber;

/** Whoever the desk waited for let the limit pass; the line looks at it again. */
@VisibleToModels(sets = "outcome")
class ReportWaitLimitDelegate extends IncidentDelegate {

    private final IncidentLifecycle lifecycle;

    ReportWaitLimitDelegate(IncidentLifecycle lifecycle) {
        this.lifecycle = lifecycle;
    }

    @Override
    void execute(IncidentNumber number, DelegateExecution execution) {
        lifecycle.waitLimitReached(number);
        IncidentVariables.OUTCOME.set(execution, OutcomeCodes.LIMIT_REACHED);
    }
}
