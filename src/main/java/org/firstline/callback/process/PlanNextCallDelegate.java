package org.firstline.callback.process;

import java.time.Duration;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.firstline.callback.Callbacks;
import org.firstline.engine.VisibleToModels;
import org.firstline.engine.process.DeskDelegate;

/** Promises the next call, and tells the requester that nobody answered. */
@VisibleToModels(reads = "again", sets = "outcome")
class PlanNextCallDelegate extends DeskDelegate {

    private final Callbacks callbacks;

    PlanNextCallDelegate(Callbacks callbacks) {
        this.callbacks = callbacks;
    }

    @Override
    protected void carryOut(DelegateExecution execution) {
        Duration again = Duration.parse(CallbackVariables.AGAIN.from(execution));
        CallbackVariables.OUTCOME.set(execution, null);
        callbacks.planNextCall(CallbackVariables.number(execution), again);
    }
}
