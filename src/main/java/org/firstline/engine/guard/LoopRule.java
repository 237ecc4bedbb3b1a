package org.firstline.engine.guard;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/** A token that goes in a circle waits somewhere on its way; else it goes round in one transaction, and the incident is held for ever. */
@Component
final class LoopRule implements ModelRule {

    private static final List<Class<? extends FlowNode>> WAITS = List.of(
            UserTask.class,
            ReceiveTask.class,
            CatchEvent.class,
            EventBasedGateway.class,
            CallActivity.class,
            SubProcess.class);

    @Override
    public void checkProcess(BpmnModelInstance model, Surroundings desk, Findings findings) {
        model.getModelElementsByType(FlowNode.class).stream()
                .filter(node -> !waits(node) && comesBack(node))
                .limit(1)
                .forEach(node -> findings.add(node, "endless-loop"));
    }

    private static boolean comesBack(FlowNode from) {
        Set<FlowNode> seen = new HashSet<>();
        Deque<FlowNode> open = new ArrayDeque<>();
        next(from).forEach(open::add);
        while (!open.isEmpty()) {
            FlowNode node = open.pop();
            if (node.equals(from)) {
                return true;
            }
            if (!waits(node) && seen.add(node)) {
                next(node).forEach(open::add);
            }
        }
        return false;
    }

    private static Stream<FlowNode> next(FlowNode node) {
        return node.getOutgoing().stream().map(SequenceFlow::getTarget);
    }

    private static boolean waits(FlowNode node) {
        return WAITS.stream().anyMatch(kind -> kind.isInstance(node));
    }
}
