package org.firstline.engine.guard;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;

/**
 * The ways of tokens through a drawing. They go by what the engine goes by, the ends of each flow; the lists of flows at the elements
 * themselves are the drawing program's.
 */
public final class Paths {

    private final Map<FlowNode, List<SequenceFlow>> leaving;
    private final Map<FlowNode, List<SequenceFlow>> entering;
    private final Map<Activity, List<BoundaryEvent>> boundaries;

    public Paths(BpmnModelInstance model) {
        Collection<SequenceFlow> flows = model.getModelElementsByType(SequenceFlow.class);
        this.leaving = flows.stream().collect(Collectors.groupingBy(SequenceFlow::getSource));
        this.entering = flows.stream().collect(Collectors.groupingBy(SequenceFlow::getTarget));
        this.boundaries = model.getModelElementsByType(BoundaryEvent.class).stream()
                .collect(Collectors.groupingBy(BoundaryEvent::getAttachedTo));
    }

    /** These, and every element that a token can come by afterwards, but for what begins at boundaries. */
    public Stream<FlowNode> from(Collection<FlowNode> starts) {
        return from(starts, node -> true);
    }

    /** As {@link #from(Collection)}, no further than the elements that are not to be passed. */
    public Stream<FlowNode> from(Collection<FlowNode> starts, Predicate<FlowNode> passable) {
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

    public Stream<SequenceFlow> leaving(FlowNode node) {
        return leaving.getOrDefault(node, List.of()).stream();
    }

    public Stream<BoundaryEvent> boundaries(FlowNode node) {
        return node instanceof Activity activity
                ? boundaries.getOrDefault(activity, List.of()).stream()
                : Stream.empty();
    }

    /** Whether a token can come there without a stop at one of these first; also when it has been there already. */
    public boolean isReachedWithout(FlowNode node, Predicate<FlowNode> stops) {
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
    private Collection<FlowNode> before(FlowNode node) {
        Set<FlowNode> before = new LinkedHashSet<>();
        if (node instanceof BoundaryEvent event) {
            before.add(event.getAttachedTo());
        } else if (node instanceof StartEvent start
                && start.getParentElement() instanceof SubProcess part
                && !part.triggeredByEvent()) {
            before.addAll(before(part));
        }
        entering.getOrDefault(node, List.of()).stream()
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
