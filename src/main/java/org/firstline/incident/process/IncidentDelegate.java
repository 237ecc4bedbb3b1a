package org.firstline.incident.process;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.firstline.shared.IncidentNumber;
import org.firstline.shared.Refused;

/** A step of an incident's model; what fails in it names the incident, so that Cockpit does too. */
abstract class IncidentDelegate implements JavaDelegate {

    @Override
    public final void execute(DelegateExecution execution) {
        IncidentNumber number = IncidentVariables.number(execution);
        try {
            execute(number, execution);
        } catch (Refused | ProcessEngineException known) {
            throw known;
        } catch (RuntimeException failure) {
            throw new IllegalStateException(
                    "%s, %s: %s".formatted(number, execution.getCurrentActivityName(), failure.getMessage()), failure);
        }
    }

    abstract void execute(IncidentNumber number, DelegateExecution execution);
}
