package org.firstline.callback.process;

import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.firstline.callback.CallbackNumber;
import org.firstline.engine.process.ProcessVariable;

/** The facts by which the callback's model routes. */
final class CallbackVariables {

    static final ProcessVariable<String> CALLBACK = ProcessVariable.text("callback");
    static final ProcessVariable<String> TEAM = ProcessVariable.text("team");
    static final ProcessVariable<String> OUTCOME = ProcessVariable.text("outcome");
    static final ProcessVariable<Integer> ATTEMPTS = ProcessVariable.number("attempts");
    /** How much open time lies between two calls, as the model writes it: {@code PT2H}. */
    static final ProcessVariable<String> AGAIN = ProcessVariable.text("again");

    /** What stays with the process when a form has been read. */
    static final Set<String> NAMES = Set.of(CALLBACK.name(), TEAM.name(), OUTCOME.name(), ATTEMPTS.name());

    private CallbackVariables() {}

    /** By the business key, which no form can submit; the variable is for people and expressions to read. */
    static CallbackNumber number(DelegateExecution execution) {
        return new CallbackNumber(execution.getProcessBusinessKey());
    }
}
