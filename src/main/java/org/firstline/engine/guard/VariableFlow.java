package org.firstline.engine.guard;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;

/** Which variables a process has to be given, which it can give back, and which are asked for after a call. */
final class VariableFlow {

    private final Surroundings desk;
    private final NodeVariables nodes;
    private final Map<String, Set<String>> needs = new HashMap<>();
    private final Map<String, Set<String>> gives = new HashMap<>();
    private final Map<BpmnModelInstance, Paths> paths = new HashMap<>();
    private final Map<FlowNode, Set<String>> reads = new HashMap<>();
    private final Map<FlowNode, Set<String>> sets = new HashMap<>();
    private final Map<FlowNode, Set<String>> asked = new HashMap<>();

    VariableFlow(Surroundings desk, NodeVariables nodes) {
        this.desk = desk;
        this.nodes = nodes;
    }

    /** What a process reads before anything in it has set it; nothing of one that there is not. */
    Set<String> needs(String process) {
        if (!needs.containsKey(process)) {
            // What calls itself needs what it needs.
            needs.put(process, Set.of());
            needs.put(process, findNeeds(process));
        }
        return needs.get(process);
    }

    /** What a process sets, somewhere on its way. */
    Set<String> gives(String process) {
        if (!gives.containsKey(process)) {
            gives.put(process, Set.of());
            gives.put(
                    process, nodes(process).flatMap(node -> sets(node).stream()).collect(Collectors.toSet()));
        }
        return gives.get(process);
    }

    /** Whether the caller reads the variable after the call, before anything in it has set it. */
    boolean isReadAfter(CallActivity call, String variable) {
        return asked(call).contains(variable)
                || isReadUnset(
                        variable,
                        paths(call).leaving(call).map(SequenceFlow::getTarget).toList());
    }

    private Set<String> findNeeds(String process) {
        List<FlowNode> all = nodes(process).toList();
        List<FlowNode> starts = all.stream()
                .filter(node -> node instanceof StartEvent && !isInsidePart(node))
                .toList();
        return all.stream()
                .flatMap(node -> Stream.concat(reads(node).stream(), asked(node).stream()))
                .distinct()
                .filter(variable -> isReadUnset(variable, starts))
                .collect(Collectors.toSet());
    }

    private boolean isReadUnset(String variable, Collection<FlowNode> starts) {
        Set<FlowNode> seen = new HashSet<>();
        Deque<FlowNode> open = new ArrayDeque<>(starts);
        while (!open.isEmpty()) {
            FlowNode node = open.pop();
            if (seen.add(node)) {
                if (reads(node).contains(variable)) {
                    return true;
                }
                paths(node).boundaries(node).forEach(open::add);
                if (!sets(node).contains(variable)) {
                    if (asked(node).contains(variable)) {
                        return true;
                    }
                    next(node).forEach(open::add);
                }
            }
        }
        return false;
    }

    private Set<String> reads(FlowNode node) {
        if (!reads.containsKey(node)) {
            reads.put(node, findReads(node));
        }
        return reads.get(node);
    }

    private Set<String> sets(FlowNode node) {
        if (!sets.containsKey(node)) {
            sets.put(node, findSets(node));
        }
        return sets.get(node);
    }

    private Set<String> findReads(FlowNode node) {
        Set<String> names = new HashSet<>(nodes.reads(node));
        if (node instanceof CallActivity call) {
            needs(String.valueOf(call.getCalledElement())).stream()
                    .flatMap(variable -> Call.of(call).source(variable).stream())
                    .forEach(names::add);
        }
        return names;
    }

    private Set<String> findSets(FlowNode node) {
        Set<String> names = nodes.sets(node);
        if (node instanceof CallActivity call && Call.of(call).takesBackAll()) {
            names.addAll(gives(String.valueOf(call.getCalledElement())));
        }
        return names;
    }

    /** What the flows that leave an element ask for. */
    private Set<String> asked(FlowNode node) {
        return asked.computeIfAbsent(node, each -> paths(each)
                .leaving(each)
                .flatMap(flow -> Optional.ofNullable(flow.getConditionExpression()).stream())
                .flatMap(condition -> ExpressionNames.in(condition.getTextContent()).stream())
                .collect(Collectors.toSet()));
    }

    private Stream<FlowNode> next(FlowNode node) {
        if (node instanceof SubProcess part) {
            return part.getFlowElements().stream()
                    .filter(StartEvent.class::isInstance)
                    .map(FlowNode.class::cast);
        }
        FlowNode left = node instanceof EndEvent && isInsidePart(node) ? (FlowNode) node.getParentElement() : node;
        return paths(left).leaving(left).map(SequenceFlow::getTarget);
    }

    private Paths paths(FlowNode node) {
        return paths.computeIfAbsent((BpmnModelInstance) node.getModelInstance(), Paths::new);
    }

    private static boolean isInsidePart(FlowNode node) {
        return node.getParentElement() instanceof SubProcess part && !part.triggeredByEvent();
    }

    private Stream<FlowNode> nodes(String process) {
        BpmnModelInstance model = desk.processes().get(process);
        return model == null ? Stream.empty() : model.getModelElementsByType(FlowNode.class).stream();
    }
}
