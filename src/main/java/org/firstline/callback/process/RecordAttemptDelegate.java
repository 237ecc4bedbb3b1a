package org.firstline.callback.process;

import java.time.Duration;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.firstline.callback.Callbacks;
import org.firstline.engine.EngineAccess;
import org.firstline.engine.VisibleToModels;
import org.firstline.engine.process.DeskDelegate;
import org.firstline.shared.Actor;
import org.firstline.shared.InputCheck;
import org.firstline.shared.InputRefused;
import org.jspecify.annotations.Nullable;

/** Nobody answered: counts the call, and plans the next one. */
@VisibleToModels(
        reads = {"again", "outcome"},
        sets = "attempts")
class RecordAttemptDelegate extends DeskDelegate {

    private static final String NOT_REACHED = "NOT_REACHED";

    private final Callbacks callbacks;
    private final EngineAccess engine;

    RecordAttemptDelegate(Callbacks callbacks, EngineAccess engine) {
        this.callbacks = callbacks;
        this.engine = engine;
    }

    /** Every other outcome has a way of its own, so what comes here by another name is none. */
    @Override
    protected void carryOut(DelegateExecution execution) {
        String outcome = CallbackVariables.OUTCOME.find(execution).orElse("");
        if (!NOT_REACHED.equals(outcome)) {
            throw new InputRefused("outcome", "unknown-code", outcome, "INCIDENT, ANSWERED, NOT_REACHED");
        }
        CallForm form = new CallForm(execution);
        boolean voicemail = form.ticked("voicemail");
        @Nullable String note = form.check().text("note", form.text("note"), InputCheck.LONGEST_SAID);
        form.taken();
        Actor agent = engine.callingUser().map(Actor::agent).orElse(Actor.DESK);
        Duration again = Duration.parse(CallbackVariables.AGAIN.from(execution));
        int attempts = callbacks.notReached(CallbackVariables.number(execution), voicemail, note, again, agent);
        CallbackVariables.ATTEMPTS.set(execution, attempts);
    }
}
