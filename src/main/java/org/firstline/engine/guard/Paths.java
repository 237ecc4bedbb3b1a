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
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.IntermediateThrowEvent;
import org.camunda.bpm.model.bpmn.instance.LinkEventDefinition;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;

/**
 * The ways of tokens through a drawing. They go by what the engine goes by, the ends of each flow and the names of links; the lists of
 * flows at the elements themselves are the drawing program's.
 */
public final class Paths {

    private final Map<FlowNode, List<SequenceFlow>> leaving;
    private final Map<FlowNode, List<SequenceFlow>> entering;
    private final Map<Activity, List<BoundaryEvent>> boundaries;
    private final Map<String, List<FlowNode>> throwing;
    private final Map<String, List<FlowNode>> catching;

    public Paths(BpmnModelInstance model) {
        Collection<SequenceFlow> flows = model.getModelElementsByType(SequenceFlow.class);
        this.leaving = flows.stream().collect(Collectors.groupingBy(SequenceFlow::getSource));
        this.entering = flows.stream().collect(Collectors.groupingBy(SequenceFlow::getTarget));
        this.boundaries = model.getModelElementsByType(BoundaryEvent.class).stream()
                .collect(Collectors.groupingBy(BoundaryEvent::getAttachedTo));
        this.throwing = links(model, IntermediateThrowEvent.class);
        this.catching = links(model, IntermediateCatchEvent.class);
    }

    /** Whether a token only passes there, from the end of one drawn way to the beginning of another. */
    public static boolean isLink(FlowNode node) {
        return link(node).findAny().isPresent();
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
                next(node).forEach(open::add);
            }
        }
        return seen.stream();
    }

    /** Where a token goes from there: into a part of the drawing and out of it again, and from a link to where that is caught. */
    public Stream<FlowNode> next(FlowNode node) {
        if (node instanceof SubProcess part) {
            return part.getFlowElements().stream()
                    .filter(StartEvent.class::isInstance)
                    .map(FlowNode.class::cast);
        }
        if (node instanceof IntermediateThrowEvent && isLink(node)) {
            return link(node).flatMap(name -> catching.getOrDefault(name, List.of()).stream());
        }
        return leaving(endsPart(node) ? (FlowNode) node.getParentElement() : node)
                .map(SequenceFlow::getTarget);
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
        } else if (node instanceof StartEvent && isInsidePart(node)) {
            before.addAll(before((FlowNode) node.getParentElement()));
        } else if (node instanceof IntermediateCatchEvent) {
            link(node).forEach(name -> before.addAll(throwing.getOrDefault(name, List.of())));
        }
        entering.getOrDefault(node, List.of()).stream()
                .map(SequenceFlow::getSource)
                .forEach(source -> {
                    if (source instanceof SubProcess part) {
                        nodes(part.getFlowElements()).filter(this::endsPart).forEach(before::add);
                    } else {
                        before.add(source);
                    }
                });
        return before;
    }

    /** An element without a flow that leaves it ends what it stands in, drawn as an end or not; an error leaves by a boundary. */
    private boolean endsPart(FlowNode node) {
        return isInsidePart(node)
                && leaving(node).findAny().isEmpty()
                && !isLink(node)
                && !(node instanceof EndEvent end
                        && end.getEventDefinitions().stream().anyMatch(ErrorEventDefinition.class::isInstance));
    }

    private static boolean isInsidePart(FlowNode node) {
        return node.getParentElement() instanceof SubProcess part && !part.triggeredByEvent();
    }

    private static <T extends FlowNode> Map<String, List<FlowNode>> links(BpmnModelInstance model, Class<T> type) {
        return model.getModelElementsByType(type).stream()
                .filter(Paths::isLink)
                .collect(Collectors.groupingBy(node -> link(node).findFirst().orElseThrow()));
    }

    private static Stream<String> link(FlowNode node) {
        return node.getChildElementsByType(LinkEventDefinition.class).stream()
                .map(link -> String.valueOf(link.getName()));
    }

    private static Stream<FlowNode> nodes(Collection<FlowElement> elements) {
        return elements.stream().filter(FlowNode.class::isInstance).map(FlowNode.class::cast);
    }
}
