package org.firstline.incident.process;

import java.util.HashSet;
import java.util.Set;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.firstline.engine.guard.Surroundings;

/** The models through which incidents go: those that give a status, and all that they call. */
final class IncidentLives {

    private final Surroundings desk;
    private final Set<BpmnModelInstance> models = new HashSet<>();

    private IncidentLives(Surroundings desk) {
        this.desk = desk;
    }

    static IncidentLives of(Surroundings desk) {
        IncidentLives lives = new IncidentLives(desk);
        desk.processes().values().stream().filter(IncidentLives::givesStatus).forEach(lives::add);
        return lives;
    }

    boolean draws(BpmnModelInstance model) {
        return models.contains(model);
    }

    private static boolean givesStatus(BpmnModelInstance model) {
        return model.getModelElementsByType(FlowNode.class).stream()
                .anyMatch(node -> LifeProperties.find(node, "status").isPresent());
    }

    private void add(BpmnModelInstance model) {
        if (models.add(model)) {
            for (CallActivity call : model.getModelElementsByType(CallActivity.class)) {
                BpmnModelInstance called = desk.processes().get(call.getCalledElement());
                if (called != null) {
                    add(called);
                }
            }
        }
    }
}
