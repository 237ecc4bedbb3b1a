package org.firstline.incident.process;

import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.type.ValueType;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.firstline.shared.InputRefused;

/**
 * What an owner's own form fields leave in the engine for the owner's gateways: numbers, dates, yes and no, and codes. Texts
 * belong into the journal, because the engine keeps them where nobody looks after them.
 */
final class SubmittedFacts {

    private static final int LONGEST_CODE = 100;
    private static final Set<ValueType> FACTS = Set.of(
            ValueType.NULL,
            ValueType.BOOLEAN,
            ValueType.SHORT,
            ValueType.INTEGER,
            ValueType.LONG,
            ValueType.DOUBLE,
            ValueType.DATE,
            ValueType.STRING);

    private SubmittedFacts() {}

    /** @throws InputRefused naming the variable that is too long, or no plain value */
    static void requireShort(DelegateTask task) {
        VariableMap variables = task.getVariablesTyped(false);
        for (String name : variables.keySet()) {
            TypedValue value = variables.getValueTyped(name);
            if (!FACTS.contains(value.getType())) {
                throw new InputRefused(name, "no-plain-value");
            }
            if (value.getValue() instanceof String code && code.codePointCount(0, code.length()) > LONGEST_CODE) {
                throw new InputRefused(name, "too-long", LONGEST_CODE);
            }
        }
    }
}
