package org.firstline.callback.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.firstline.callback.Callbacks;
import org.firstline.engine.EngineAccess;
import org.firstline.engine.VisibleToModels;
import org.firstline.engine.process.DeskDelegate;
import org.firstline.shared.Actor;
import org.firstline.shared.InputCheck;

/** The person has been told what they wanted to know. */
@VisibleToModels(reads = "answer")
class RecordCallbackAnswerDelegate extends DeskDelegate {

    private final Callbacks callbacks;
    private final EngineAccess engine;

    RecordCallbackAnswerDelegate(Callbacks callbacks, EngineAccess engine) {
        this.callbacks = callbacks;
        this.engine = engine;
    }

    @Override
    protected void carryOut(DelegateExecution execution) {
        CallForm form = new CallForm(execution);
        String answer = form.check().neededText("answer", form.text("answer"), InputCheck.LONGEST_SAID);
        form.taken();
        Actor agent = engine.callingUser().map(Actor::agent).orElse(Actor.DESK);
        callbacks.answered(CallbackVariables.number(execution), answer, agent);
    }
}
