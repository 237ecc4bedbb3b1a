package org.firstline.callback.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.firstline.callback.Callbacks;
import org.firstline.engine.VisibleToModels;
import org.firstline.engine.process.DeskDelegate;

/** The promised hour is over and nobody has called: the task becomes urgent, and the leads are told. */
@VisibleToModels(reads = "team")
class ReportMissedCallbackDelegate extends DeskDelegate {

    private final Callbacks callbacks;

    ReportMissedCallbackDelegate(Callbacks callbacks) {
        this.callbacks = callbacks;
    }

    @Override
    protected void carryOut(DelegateExecution execution) {
        callbacks.missed(CallbackVariables.number(execution), CallbackVariables.TEAM.from(execution));
    }
}
