package org.firstline.incident.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.firstline.incident.domain.IncidentLifecycle;
import org.firstline.shared.IncidentStatus;
import org.springframework.stereotype.Component;

/** Tells the aggregate where the token has come to rest. */
@Component
class StatusListener {

    private final IncidentLifecycle lifecycle;

    StatusListener(IncidentLifecycle lifecycle) {
        this.lifecycle = lifecycle;
    }

    void enter(DelegateExecution execution, IncidentStatus status) {
        lifecycle.enter(IncidentVariables.number(execution), status);
    }
}
