package org.firstline.callback.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.firstline.callback.Callbacks;
import org.firstline.engine.VisibleToModels;
import org.firstline.engine.process.DeskDelegate;

/** No further call; the requester learns how to go on. */
@VisibleToModels
class GiveUpCallbackDelegate extends DeskDelegate {

    private final Callbacks callbacks;

    GiveUpCallbackDelegate(Callbacks callbacks) {
        this.callbacks = callbacks;
    }

    @Override
    protected void carryOut(DelegateExecution execution) {
        callbacks.giveUp(CallbackVariables.number(execution));
    }
}
