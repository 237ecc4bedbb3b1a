package org.firstline.incident.process;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.TimeCycle;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.firstline.engine.guard.Findings;
import org.firstline.engine.guard.ModelRule;
import org.firstline.engine.guard.Paths;
import org.firstline.engine.guard.Surroundings;
import org.firstline.shared.IncidentStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Work at a line is given to somebody before it begins, by the desk, and goes to the next when they do not take it. */
@Component
class WorkRule implements ModelRule {

    private static final String ASSIGNEE = "${assignee}";
    private static final String WITHOUT_END = "R/";

    @Override
    public void checkProcess(BpmnModelInstance model, Surroundings desk, Findings findings) {
        model.getModelElementsByType(UserTask.class).stream()
                .filter(task -> LifeProperties.find(task, "status")
                        .filter(IncidentStatus.IN_PROGRESS.name()::equals)
                        .isPresent())
                .forEach(work -> check(work, findings));
    }

    private static void check(UserTask work, Findings findings) {
        if (!Steps.same(work.getCamundaAssignee(), ASSIGNEE)) {
            findings.add(work, "work-assignee", ASSIGNEE, Steps.ASSIGN);
        }
        if (Paths.isReachedWithout(work, node -> Steps.is(node, Steps.ASSIGN))) {
            findings.add(work, "work-unassigned", Steps.ASSIGN);
        }
        if (work.getModelInstance().getModelElementsByType(BoundaryEvent.class).stream()
                .noneMatch(event -> work.equals(event.getAttachedTo()) && offersOn(event))) {
            findings.add(work, "no-offer-timer", Steps.OFFER_ON);
        }
    }

    private static boolean offersOn(BoundaryEvent event) {
        return !event.cancelActivity()
                && LifeProperties.find(event, "timer").filter("offer"::equals).isPresent()
                && event.getEventDefinitions().stream()
                        .anyMatch(definition ->
                                definition instanceof TimerEventDefinition timer && repeats(timer.getTimeCycle()))
                && Steps.isReached(event, Steps.OFFER_ON);
    }

    /** One that goes off once, or a few times, leaves the last offer open for ever. */
    private static boolean repeats(@Nullable TimeCycle cycle) {
        return cycle != null && cycle.getTextContent().trim().startsWith(WITHOUT_END);
    }
}
