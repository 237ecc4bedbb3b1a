package org.firstline.engine.guard;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.springframework.stereotype.Component;

/** A token that goes in a circle waits somewhere on its way; else it goes round in one transaction, and the incident is held for ever. */
@Component
final class LoopRule implements ModelRule {

    @Override
    public void checkProcess(BpmnModelInstance model, Surroundings desk, Findings findings) {
        Paths paths = new Paths(model);
        Waiting waiting = new Waiting(desk);
        model.getModelElementsByType(FlowNode.class).stream()
                .filter(node -> !waiting.is(node) && comesBack(node, paths, waiting))
                .limit(1)
                .forEach(node -> findings.add(node, "endless-loop"));
    }

    private static boolean comesBack(FlowNode node, Paths paths, Waiting waiting) {
        return paths.from(paths.next(node).toList(), each -> !waiting.is(each)).anyMatch(node::equals);
    }
}
