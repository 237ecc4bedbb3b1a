package org.firstline.engine.process;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.dao.ConcurrencyFailureException;

/** A step of a model; what fails in it names the business key and the step, so that Cockpit does too. */
public abstract class DeskDelegate implements JavaDelegate {

    @Override
    public final void execute(DelegateExecution execution) {
        try {
            carryOut(execution);
        } catch (ProcessEngineException known) {
            throw known;
        } catch (ConcurrencyFailureException race) {
            // The engine tries again, and counts no failure.
            throw new OptimisticLockingException(message(execution, race));
        } catch (RuntimeException failure) {
            throw new IllegalStateException(message(execution, failure), failure);
        }
    }

    private static String message(DelegateExecution execution, RuntimeException failure) {
        return "%s, %s: %s"
                .formatted(execution.getProcessBusinessKey(), execution.getCurrentActivityName(), failure.getMessage());
    }

    /** Reads declared variables, calls one facade method, writes declared variables. */
    protected abstract void carryOut(DelegateExecution execution);
}
