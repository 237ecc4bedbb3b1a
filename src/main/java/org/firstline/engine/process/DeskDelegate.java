package org.firstline.engine.process;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** A step of a model; what fails in it names the business key and the step, so that Cockpit does too. */
public abstract class DeskDelegate implements JavaDelegate {

    @Override
    public final void execute(DelegateExecution execution) {
        try {
            carryOut(execution);
        } catch (ProcessEngineException known) {
            throw known;
        } catch (RuntimeException failure) {
            throw new IllegalStateException(
                    "%s, %s: %s"
                            .formatted(
                                    execution.getProcessBusinessKey(),
                                    execution.getCurrentActivityName(),
                                    failure.getMessage()),
                    failure);
        }
    }

    /** Reads declared variables, calls one facade method, writes declared variables. */
    protected abstract void carryOut(DelegateExecution execution);
}
