package org.firstline.incident.process;

import java.util.Set;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.firstline.engine.guard.Findings;
import org.firstline.engine.guard.ModelRule;
import org.firstline.engine.guard.Surroundings;
import org.firstline.shared.IncidentStatus;
import org.springframework.stereotype.Component;

/** An incident that waits for somebody does not wait for ever: a timer says when the desk looks at it again. */
@Component
class LimitRule implements ModelRule {

    private static final Set<String> WAITS = Set.of(IncidentStatus.WAITING.name(), IncidentStatus.RESOLVED.name());

    @Override
    public void checkProcess(BpmnModelInstance model, Surroundings desk, Findings findings) {
        model.getModelElementsByType(UserTask.class).stream()
                .filter(task -> LifeProperties.find(task, "status")
                        .filter(WAITS::contains)
                        .isPresent())
                .filter(task -> !hasTimer(task))
                .forEach(task -> findings.add(task, "wait-without-limit"));
    }

    private static boolean hasTimer(UserTask task) {
        return task.getModelInstance().getModelElementsByType(BoundaryEvent.class).stream()
                .filter(event -> task.equals(event.getAttachedTo()))
                .flatMap(event -> event.getEventDefinitions().stream())
                .anyMatch(TimerEventDefinition.class::isInstance);
    }
}
