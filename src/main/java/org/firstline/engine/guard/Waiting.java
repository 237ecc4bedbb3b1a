package org.firstline.engine.guard;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** Where a token waits for somebody or something. */
final class Waiting {

    private static final List<Class<? extends FlowNode>> ALWAYS =
            List.of(UserTask.class, ReceiveTask.class, EventBasedGateway.class);

    private final Surroundings desk;
    private final Map<String, Boolean> called = new HashMap<>();

    Waiting(Surroundings desk) {
        this.desk = desk;
    }

    /** A link is only passed, and a call waits when no token gets through the called process without a wait. */
    boolean is(FlowNode node) {
        if (node instanceof CallActivity call) {
            return everyWayOf(String.valueOf(call.getCalledElement()));
        }
        return ALWAYS.stream().anyMatch(kind -> kind.isInstance(node))
                || node instanceof IntermediateCatchEvent && !Paths.isLink(node);
    }

    /** Of a process that there is not, or that only calls itself, nothing else can be said. */
    private boolean everyWayOf(String process) {
        if (!called.containsKey(process)) {
            called.put(process, true);
            BpmnModelInstance model = desk.processes().get(process);
            called.put(process, model == null || !isRunThrough(model, process));
        }
        return Objects.requireNonNull(called.get(process));
    }

    private boolean isRunThrough(BpmnModelInstance model, String process) {
        Paths paths = new Paths(model);
        List<FlowNode> starts = model.getModelElementsByType(StartEvent.class).stream()
                .filter(start -> start.getParentElement() instanceof Process drawn
                        && drawn.getId().equals(process))
                .map(FlowNode.class::cast)
                .toList();
        return paths.from(starts, node -> !is(node))
                .anyMatch(node -> !is(node) && paths.next(node).findAny().isEmpty());
    }
}
