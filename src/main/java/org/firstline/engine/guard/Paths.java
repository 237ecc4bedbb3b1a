package org.firstline.engine.guard;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;

/** The ways of tokens through a drawing. */
public final class Paths {

    private Paths() {}

    /** These, and every element that a token can come by afterwards, side paths left out. */
    public static Stream<FlowNode> from(Collection<FlowNode> starts) {
        return from(starts, node -> true);
    }

    /** As {@link #from(Collection)}, no further than the elements that are not to be passed. */
    public static Stream<FlowNode> from(Collection<FlowNode> starts, Predicate<FlowNode> passable) {
        Set<FlowNode> seen = new LinkedHashSet<>();
        Deque<FlowNode> open = new ArrayDeque<>(starts);
        while (!open.isEmpty()) {
            FlowNode node = open.pop();
            if (seen.add(node) && passable.test(node)) {
                leaving(node).map(SequenceFlow::getTarget).forEach(open::add);
            }
        }
        return seen.stream();
    }

    /** What the engine goes by; the lists at the elements themselves are for drawings. */
    public static Stream<SequenceFlow> leaving(FlowNode node) {
        return flows(node).filter(flow -> node.equals(flow.getSource()));
    }

    private static Stream<SequenceFlow> flows(FlowNode node) {
        return node.getModelInstance().getModelElementsByType(SequenceFlow.class).stream();
    }

    /** Whether a token can come there without a stop at one of these first; also when it has been there already. */
    public static boolean isReachedWithout(FlowNode node, Predicate<FlowNode> stops) {
        Set<FlowNode> seen = new LinkedHashSet<>();
        Deque<FlowNode> open = new ArrayDeque<>();
        open.add(node);
        while (!open.isEmpty()) {
            Collection<FlowNode> before = before(open.pop());
            if (before.isEmpty() || before.contains(node)) {
                return true;
            }
            before.stream().filter(each -> !stops.test(each) && seen.add(each)).forEach(open::add);
        }
        return false;
    }

    /** From where a token comes; from nowhere, where one begins. */
    private static Collection<FlowNode> before(FlowNode node) {
        Set<FlowNode> before = new LinkedHashSet<>();
        if (node instanceof BoundaryEvent event) {
            before.add((FlowNode) event.getAttachedTo());
        } else if (node instanceof StartEvent start
                && start.getParentElement() instanceof SubProcess part
                && !part.triggeredByEvent()) {
            before.addAll(before(part));
        }
        flows(node)
                .filter(flow -> node.equals(flow.getTarget()))
                .map(SequenceFlow::getSource)
                .forEach(source -> {
                    if (source instanceof SubProcess part) {
                        part.getFlowElements().stream()
                                .filter(EndEvent.class::isInstance)
                                .map(FlowNode.class::cast)
                                .forEach(before::add);
                    } else {
                        before.add(source);
                    }
                });
        return before;
    }
}
