package org.firstline.incident.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.firstline.engine.VisibleToModels;
import org.firstline.engine.process.ProcessVariable;
import org.firstline.incident.domain.IncidentLifecycle;
import org.firstline.shared.IncidentNumber;

/** Tells the requester; the step names the text in its input {@code notification}. */
@VisibleToModels(reads = "notification")
class NotifyRequesterDelegate extends IncidentDelegate {

    private static final ProcessVariable<String> NOTIFICATION = ProcessVariable.text("notification");

    private final IncidentLifecycle lifecycle;

    NotifyRequesterDelegate(IncidentLifecycle lifecycle) {
        this.lifecycle = lifecycle;
    }

    @Override
    void execute(IncidentNumber number, DelegateExecution execution) {
        lifecycle.notifyRequester(number, NOTIFICATION.from(execution));
    }
}
