package org.firstline.engine.guard;

import java.util.List;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.springframework.stereotype.Component;

/** A call hands over what the called process reads, and takes back what is asked for afterwards. */
@Component
final class CallVariablesRule implements ModelRule {

    private final List<VariableUse> uses;

    CallVariablesRule(List<VariableUse> uses) {
        this.uses = uses;
    }

    @Override
    public void checkProcess(BpmnModelInstance model, Surroundings desk, Findings findings) {
        VariableFlow flow = new VariableFlow(desk, new NodeVariables(desk, uses));
        for (CallActivity call : model.getModelElementsByType(CallActivity.class)) {
            String called = String.valueOf(call.getCalledElement());
            flow.needs(called).stream()
                    .filter(variable -> !Call.of(call).passes(variable))
                    .sorted()
                    .forEach(variable -> findings.add(call, "variable-not-passed", variable, called));
            flow.gives(called).stream()
                    .filter(variable -> !Call.of(call).takesBack(variable) && flow.isReadAfter(call, variable))
                    .sorted()
                    .forEach(variable -> findings.add(call, "variable-not-returned", variable, called));
            Call.of(call).sources().stream()
                    .filter(source -> !desk.variables().contains(source))
                    .forEach(source ->
                            findings.add(call, "unknown-name", source, source, Nearest.to(source, desk.variables())));
        }
    }
}
