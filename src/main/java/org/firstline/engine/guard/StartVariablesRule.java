package org.firstline.engine.guard;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.springframework.stereotype.Component;

/** A process that the desk or somebody's form starts has what it reads, from there or from a step before. */
@Component
final class StartVariablesRule implements ModelRule {

    private final List<VariableUse> uses;

    StartVariablesRule(List<VariableUse> uses) {
        this.uses = uses;
    }

    @Override
    public void checkProcess(BpmnModelInstance model, Surroundings desk, Findings findings) {
        for (Process process : ModelReader.running(model)) {
            Set<String> given = desk.started().get(process.getId());
            if (given != null || startsWithForm(process)) {
                VariableFlow flow = new VariableFlow(desk, new NodeVariables(desk, uses));
                Set<String> unset = new HashSet<>(flow.needsFromStart(process.getId()));
                unset.removeAll(given == null ? Set.of() : given);
                unset.stream().sorted().forEach(variable -> findings.add(process, "variable-unset", variable));
            }
        }
    }

    private static boolean startsWithForm(Process process) {
        return process.getFlowElements().stream()
                .anyMatch(element -> element instanceof StartEvent start && start.getCamundaFormRef() != null);
    }
}
