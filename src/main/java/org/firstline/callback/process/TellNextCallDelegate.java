package org.firstline.callback.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.firstline.callback.Callbacks;
import org.firstline.engine.VisibleToModels;
import org.firstline.engine.process.DeskDelegate;

/** Tells the requester that nobody answered, and when the next call comes. */
@VisibleToModels
class TellNextCallDelegate extends DeskDelegate {

    private final Callbacks callbacks;

    TellNextCallDelegate(Callbacks callbacks) {
        this.callbacks = callbacks;
    }

    @Override
    protected void carryOut(DelegateExecution execution) {
        callbacks.tellNextCall(CallbackVariables.number(execution));
    }
}
