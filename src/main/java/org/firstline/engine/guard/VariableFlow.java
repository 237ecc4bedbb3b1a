package org.firstline.engine.guard;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
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
        settle(process);
        return needs.getOrDefault(process, Set.of());
    }

    /** Of these, what a process reads on the ways from its own start; what a message begins is left out. */
    Set<String> needsFromStart(String process) {
        List<FlowNode> start = starts(process)
                .filter(node -> node.getParentElement() instanceof Process)
                .toList();
        return needs(process).stream()
                .filter(variable -> isReadUnset(variable, start))
                .collect(Collectors.toSet());
    }

    /** What a process sets, somewhere on its way. */
    Set<String> gives(String process) {
        settle(process);
        return gives.getOrDefault(process, Set.of());
    }

    /** Whether the caller reads the variable after the call, before anything in it has set it. */
    boolean isReadAfter(CallActivity call, String variable) {
        return asked(call).contains(variable)
                || isReadUnset(
                        variable,
                        paths(call).leaving(call).map(SequenceFlow::getTarget).toList());
    }

    /** Processes that call each other need what any of them needs, so their sets grow until none does. */
    private void settle(String process) {
        if (needs.containsKey(process)) {
            return;
        }
        Set<String> reach = new LinkedHashSet<>();
        addReach(process, reach);
        settle(reach, gives, this::findGives);
        settle(reach, needs, this::findNeeds);
    }

    private static void settle(
            Set<String> processes, Map<String, Set<String>> found, Function<String, Set<String>> find) {
        boolean grew = true;
        while (grew) {
            grew = false;
            for (String process : processes) {
                Set<String> now = find.apply(process);
                grew |= !now.equals(found.put(process, now)) && !now.isEmpty();
            }
        }
    }

    private void addReach(String process, Set<String> reach) {
        if (reach.add(process)) {
            nodes(process)
                    .filter(CallActivity.class::isInstance)
                    .map(call -> String.valueOf(((CallActivity) call).getCalledElement()))
                    .forEach(called -> addReach(called, reach));
        }
    }

    private Set<String> findGives(String process) {
        return nodes(process).flatMap(node -> sets(node).stream()).collect(Collectors.toSet());
    }

    private Set<String> findNeeds(String process) {
        List<FlowNode> starts = starts(process).toList();
        return nodes(process)
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
                    paths(node).next(node).forEach(open::add);
                }
            }
        }
        return false;
    }

    private Set<String> reads(FlowNode node) {
        Set<String> names = reads.computeIfAbsent(node, nodes::reads);
        if (node instanceof CallActivity call) {
            names = new HashSet<>(names);
            needs.getOrDefault(String.valueOf(call.getCalledElement()), Set.of()).stream()
                    .flatMap(variable -> Call.of(call).source(variable).stream())
                    .forEach(names::add);
        }
        return names;
    }

    private Set<String> sets(FlowNode node) {
        Set<String> names = sets.computeIfAbsent(node, nodes::sets);
        if (node instanceof CallActivity call && Call.of(call).takesBackAll()) {
            names = new HashSet<>(names);
            names.addAll(gives.getOrDefault(String.valueOf(call.getCalledElement()), Set.of()));
        }
        return names;
    }

    /** What the flows that leave an element ask for. */
    private Set<String> asked(FlowNode node) {
        return asked.computeIfAbsent(node, each -> paths(each)
                .leaving(each)
                .flatMap(flow -> Optional.ofNullable(flow.getConditionExpression()).stream())
                .flatMap(condition -> ExpressionNames.in(condition.getTextContent()).stream())
                .filter(nodes::isVariable)
                .collect(Collectors.toSet()));
    }

    private Paths paths(FlowNode node) {
        return paths.computeIfAbsent((BpmnModelInstance) node.getModelInstance(), Paths::new);
    }

    /** A start inside a part is come by on the way. */
    private Stream<FlowNode> starts(String process) {
        return nodes(process)
                .filter(node -> node instanceof StartEvent
                        && !(node.getParentElement() instanceof SubProcess part && !part.triggeredByEvent()));
    }

    private Stream<FlowNode> nodes(String process) {
        BpmnModelInstance model = desk.processes().get(process);
        return model == null ? Stream.empty() : model.getModelElementsByType(FlowNode.class).stream();
    }
}
