package org.firstline.incident.process;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.firstline.engine.guard.Paths;

/** Where the token of an incident's own process can end; side paths, of which a reminder is one, end nothing. */
final class LifeEnds {

    private final Paths paths;
    private final Set<FlowNode> reached = new LinkedHashSet<>();
    private final Deque<FlowNode> open = new ArrayDeque<>();

    private LifeEnds(BpmnModelInstance model) {
        this.paths = new Paths(model);
    }

    /** Also elements that only lead nowhere. None in a process that is called: the one that calls it goes on. */
    static Stream<FlowNode> of(BpmnModelInstance model) {
        return model.getModelElementsByType(Process.class).stream()
                .filter(process -> starts(process.getFlowElements())
                        .anyMatch(start -> LifeProperties.find(start, "status").isPresent()))
                .flatMap(process -> new LifeEnds(model).in(process));
    }

    private Stream<FlowNode> in(Process process) {
        starts(process.getFlowElements()).forEach(open::add);
        process.getFlowElements().stream()
                .filter(SubProcess.class::isInstance)
                .map(SubProcess.class::cast)
                .filter(SubProcess::triggeredByEvent)
                .flatMap(events -> starts(events.getFlowElements()))
                .filter(StartEvent::isInterrupting)
                .forEach(open::add);
        while (!open.isEmpty()) {
            follow(open.pop());
        }
        return reached.stream()
                .filter(node -> paths.next(node).findAny().isEmpty())
                .filter(node -> node.getParentElement().equals(process) || isInEvents(node));
    }

    private void follow(FlowNode node) {
        if (reached.add(node)) {
            paths.next(node).forEach(open::add);
            paths.boundaries(node).filter(BoundaryEvent::cancelActivity).forEach(open::add);
        }
    }

    private static boolean isInEvents(FlowNode node) {
        return node.getParentElement() instanceof SubProcess part && part.triggeredByEvent();
    }

    private static Stream<StartEvent> starts(Collection<FlowElement> elements) {
        return elements.stream().filter(StartEvent.class::isInstance).map(StartEvent.class::cast);
    }
}
