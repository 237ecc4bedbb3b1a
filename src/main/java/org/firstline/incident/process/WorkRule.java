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
        Paths paths = new Paths(model);
        model.getModelElementsByType(UserTask.class).stream()
                .filter(task -> LifeProperties.find(task, "status")
                        .filter(IncidentStatus.IN_PROGRESS.name()::equals)
                        .isPresent())
                .forEach(work -> check(work, paths, findings));
    }

    private static void check(UserTask work, Paths paths, Findings findings) {
        if (!Steps.same(work.getCamundaAssignee(), ASSIGNEE)) {
            findings.add(work, "work-assignee", ASSIGNEE, Steps.ASSIGN);
        }
        if (paths.isReachedWithout(work, node -> Steps.is(node, Steps.ASSIGN))) {
            findings.add(work, "work-unassigned", Steps.ASSIGN);
        }
        if (paths.boundaries(work).noneMatch(event -> offersOn(event, paths))) {
            findings.add(work, "no-offer-timer", Steps.OFFER_ON);
        }
    }

    private static boolean offersOn(BoundaryEvent event, Paths paths) {
        return !event.cancelActivity()
                && LifeProperties.find(event, "timer").filter("offer"::equals).isPresent()
                && event.getEventDefinitions().stream()
                        .anyMatch(definition ->
                                definition instanceof TimerEventDefinition timer && repeats(timer.getTimeCycle()))
                && Steps.isReached(event, paths, Steps.OFFER_ON);
    }

    /** One that goes off once, or a few times, leaves the last offer open for ever. */
    private static boolean repeats(@Nullable TimeCycle cycle) {
        return cycle != null && cycle.getTextContent().trim().startsWith(WITHOUT_END);
    }
}
