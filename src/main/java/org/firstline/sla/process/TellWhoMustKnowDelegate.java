package org.firstline.sla.process;

import java.util.Comparator;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.firstline.engine.VisibleToModels;
import org.firstline.engine.process.DeskDelegate;
import org.firstline.identity.Role;
import org.firstline.shared.IncidentNumber;
import org.firstline.shared.Priority;
import org.firstline.sla.Agreement;
import org.firstline.sla.Crossing;
import org.firstline.sla.LadderStep;
import org.firstline.sla.LadderStep.Escalation;
import org.firstline.sla.Promises;
import org.firstline.sla.ServiceLevels;
import org.firstline.sla.ThresholdReached;
import org.firstline.sla.Watch;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;

/** Asks the ladder who must know of the step that was reached, and tells them; a breach becomes an entry in Cockpit. */
@VisibleToModels(
        reads = {"clock", "percent"},
        sets = "escalateTo")
class TellWhoMustKnowDelegate extends DeskDelegate {

    private final Promises promises;
    private final ServiceLevels levels;
    private final Watch watch;
    private final ApplicationEventPublisher events;

    TellWhoMustKnowDelegate(Promises promises, ServiceLevels levels, Watch watch, ApplicationEventPublisher events) {
        this.promises = promises;
        this.levels = levels;
        this.watch = watch;
        this.events = events;
    }

    @Override
    protected void carryOut(DelegateExecution execution) {
        IncidentNumber incident = new IncidentNumber(execution.getProcessBusinessKey());
        Crossing crossing = promises.crossing(
                incident, WatchVariables.CLOCK.from(execution), WatchVariables.PERCENT.from(execution));
        Priority priority =
                promises.agreement(incident).map(Agreement::facts).orElseThrow().priority();
        List<LadderStep> steps = levels.ladder(incident, crossing.metric(), priority).stream()
                .filter(step -> step.percent() == crossing.percent())
                .toList();
        events.publishEvent(new ThresholdReached(
                crossing, steps.stream().map(LadderStep::audience).distinct().toList(), priority));
        if (crossing.isBreach()) {
            watch.show(execution.getProcessInstanceId(), crossing.metric(), crossing.clock(), crossing.at());
        }
        WatchVariables.ESCALATE_TO.set(execution, decider(steps));
    }

    private static @Nullable String decider(List<LadderStep> steps) {
        Escalation highest = steps.stream()
                .map(LadderStep::escalation)
                .max(Comparator.naturalOrder())
                .orElse(Escalation.NONE);
        return switch (highest) {
            case NONE -> null;
            case LEAD -> Role.LEAD.group();
            case MANAGER -> Role.MANAGER.group();
        };
    }
}
