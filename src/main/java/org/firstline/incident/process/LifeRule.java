package org.firstline.incident.process;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.LinkEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.firstline.engine.guard.Findings;
import org.firstline.engine.guard.ModelRule;
import org.firstline.engine.guard.Surroundings;
import org.firstline.shared.IncidentStatus;
import org.springframework.stereotype.Component;

/**
 * Wherever the life of an incident rests, it says so: at a user task, with the status that people see and the outcomes with
 * which it goes on. And it ends closed or withdrawn, or never.
 */
@Component
class LifeRule implements ModelRule {

    private static final List<String> STATUSES =
            Arrays.stream(IncidentStatus.values()).map(Enum::name).toList();
    private static final Set<IncidentStatus> FINAL = Set.of(IncidentStatus.CLOSED, IncidentStatus.WITHDRAWN);

    @Override
    public void checkProcess(BpmnModelInstance model, Surroundings desk, Findings findings) {
        IncidentLives lives = IncidentLives.of(desk);
        if (lives.draws(model)) {
            model.getModelElementsByType(UserTask.class).forEach(task -> checkTask(task, findings));
            unseen(model).forEach(node -> findings.add(node, "rests-unseen"));
            model.getModelElementsByType(CallActivity.class).forEach(call -> checkCalled(call, desk, findings));
            LifeEnds.of(model).forEach(end -> checkEnd(end, findings));
        }
        model.getModelElementsByType(FlowNode.class).stream()
                .filter(node -> !(node instanceof UserTask))
                .forEach(node -> checkStatus(node, findings));
    }

    private static void checkTask(UserTask task, Findings findings) {
        if (LifeProperties.find(task, "status").isEmpty()) {
            findings.add(task, "no-status", String.join(", ", STATUSES));
        }
        checkStatus(task, findings);
        Optional<String> outcomes = LifeProperties.find(task, "outcomes");
        if (outcomes.isEmpty()) {
            findings.add(task, "no-outcomes", String.join(", ", OutcomeCodes.OF_TASKS));
        }
        outcomes.stream()
                .flatMap(codes -> Arrays.stream(codes.trim().split("\\s*,\\s*")))
                .filter(code -> !OutcomeCodes.OF_TASKS.contains(code))
                .forEach(code -> findings.add(task, "unknown-outcome", code, String.join(", ", OutcomeCodes.OF_TASKS)));
    }

    private static void checkStatus(FlowNode node, Findings findings) {
        LifeProperties.find(node, "status")
                .filter(code -> !STATUSES.contains(code))
                .ifPresent(code -> findings.add(node, "unknown-status", code, String.join(", ", STATUSES)));
    }

    /** Where no task shows it, nobody at the desk sees that an incident rests. */
    private static Stream<? extends FlowNode> unseen(BpmnModelInstance model) {
        return Stream.of(
                        model.getModelElementsByType(ReceiveTask.class).stream(),
                        model.getModelElementsByType(EventBasedGateway.class).stream(),
                        model.getModelElementsByType(IntermediateCatchEvent.class).stream()
                                .filter(event -> event.getEventDefinitions().stream()
                                        .noneMatch(LinkEventDefinition.class::isInstance)))
                .flatMap(nodes -> nodes);
    }

    /** A process that is live already may be fit for its own purpose and not for this one. */
    private static void checkCalled(CallActivity call, Surroundings desk, Findings findings) {
        Optional.ofNullable(desk.processes().get(call.getCalledElement()))
                .filter(called -> called != call.getModelInstance())
                .ifPresent(called -> {
                    Stream<UserTask> tasks = called.getModelElementsByType(UserTask.class).stream()
                            .filter(task -> LifeProperties.find(task, "status").isEmpty());
                    String unfit = Stream.concat(tasks, unseen(called))
                            .map(FlowNode::getName)
                            .map(String::valueOf)
                            .collect(Collectors.joining(", "));
                    if (!unfit.isEmpty()) {
                        findings.add(call, "called-unfit", call.getCalledElement(), unfit);
                    }
                });
    }

    private static void checkEnd(FlowNode end, Findings findings) {
        boolean isFinal = end instanceof EndEvent
                && LifeProperties.find(end, "status")
                        .filter(code -> FINAL.stream().map(Enum::name).anyMatch(code::equals))
                        .isPresent();
        if (!isFinal) {
            findings.add(end, "end-without-status");
        }
    }
}
