package org.firstline.incident.process;

import java.util.Set;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.firstline.engine.guard.Findings;
import org.firstline.engine.guard.ModelRule;
import org.firstline.engine.guard.Paths;
import org.firstline.engine.guard.Surroundings;
import org.firstline.shared.IncidentStatus;
import org.springframework.stereotype.Component;

/** An incident that waits for somebody does not wait for ever: a timer says when the desk looks at it again. */
@Component
class LimitRule implements ModelRule {

    private static final Set<String> WAITS = Set.of(IncidentStatus.WAITING.name(), IncidentStatus.RESOLVED.name());

    @Override
    public void checkProcess(BpmnModelInstance model, Surroundings desk, Findings findings) {
        Paths paths = new Paths(model);
        model.getModelElementsByType(UserTask.class).stream()
                .filter(task -> LifeProperties.find(task, "status")
                        .filter(WAITS::contains)
                        .isPresent())
                .filter(task -> paths.boundaries(task)
                        .flatMap(event -> event.getEventDefinitions().stream())
                        .noneMatch(TimerEventDefinition.class::isInstance))
                .forEach(task -> findings.add(task, "wait-without-limit"));
    }
}
