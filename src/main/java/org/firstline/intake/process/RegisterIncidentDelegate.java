package org.firstline.intake.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.firstline.engine.EngineAccess;
import org.firstline.engine.VisibleToModels;
import org.firstline.intake.Draft;
import org.firstline.intake.Intake;
import org.firstline.shared.Actor;
import org.firstline.shared.InputRefused;

/** Registers what an agent wrote down while the caller spoke; nothing of it stays in the engine. */
@VisibleToModels(reads = {"title", "requesterName"})
class RegisterIncidentDelegate implements JavaDelegate {

    private final Intake intake;
    private final EngineAccess engine;

    RegisterIncidentDelegate(Intake intake, EngineAccess engine) {
        this.intake = intake;
        this.engine = engine;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Actor agent = engine.callingUser().map(Actor::agent).orElse(Actor.DESK);
        Draft draft = PhoneForm.take(execution);
        try {
            intake.register(draft, agent);
        } catch (InputRefused refused) {
            throw refused.renamed(PhoneForm::fieldOf);
        }
    }
}
