package org.firstline.engine.guard;

import java.util.HashSet;
import java.util.Set;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.springframework.stereotype.Component;

/** What the desk says to a process is heard there, or in a process that it calls. */
@Component
final class MessageRule implements ModelRule {

    @Override
    public void checkProcess(BpmnModelInstance model, Surroundings desk, Findings findings) {
        for (Process process : ModelReader.running(model)) {
            Set<BpmnModelInstance> reach = new HashSet<>();
            addReach(model, desk, reach);
            desk.messages().stream()
                    .filter(sent -> sent.process().equals(process.getId()))
                    .filter(sent -> reach.stream().noneMatch(part -> Messages.hears(part, sent.name())))
                    .forEach(sent -> findings.add(process, "message-unheard", sent.name()));
        }
    }

    private static void addReach(BpmnModelInstance model, Surroundings desk, Set<BpmnModelInstance> reach) {
        if (reach.add(model)) {
            for (CallActivity call : model.getModelElementsByType(CallActivity.class)) {
                BpmnModelInstance called = desk.processes().get(call.getCalledElement());
                if (called != null) {
                    addReach(called, desk, reach);
                }
            }
        }
    }
}
