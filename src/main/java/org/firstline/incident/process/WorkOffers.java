package org.firstline.incident.process;

import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.Task;
import org.firstline.assignment.Assignment;
import org.firstline.assignment.AssignmentDecision;
import org.firstline.assignment.Work;
import org.firstline.engine.EngineAccess;
import org.firstline.incident.EntryKind;
import org.firstline.incident.IncidentView;
import org.firstline.incident.TaskView;
import org.firstline.incident.domain.IncidentLifecycle;
import org.firstline.shared.Actor;
import org.firstline.shared.IncidentNumber;
import org.firstline.shared.IncidentStatus;
import org.firstline.shared.Priority;
import org.firstline.shared.StateRefused;
import org.springframework.stereotype.Component;

/** Keeps an offer, its task and its timer together. */
@Component
public class WorkOffers {

    private final Assignment assignment;
    private final IncidentLifecycle lifecycle;
    private final OfferTimers timers;
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final EngineAccess engine;
    private final ModelPlaces places;

    WorkOffers(
            Assignment assignment,
            IncidentLifecycle lifecycle,
            OfferTimers timers,
            TaskService tasks,
            RuntimeService runtime,
            EngineAccess engine,
            ModelPlaces places) {
        this.assignment = assignment;
        this.lifecycle = lifecycle;
        this.timers = timers;
        this.tasks = tasks;
        this.runtime = runtime;
        this.engine = engine;
        this.places = places;
    }

    /** A new task of work: its timer goes off when the desk looks again. */
    void created(DelegateTask task) {
        timers.move(
                task.getExecutionId(),
                assignment
                        .last(IncidentVariables.number(task))
                        .map(AssignmentDecision::lookAgainAt)
                        .orElse(null));
    }

    /** A person gave the task to somebody, or back to the team. */
    void givenByHand(DelegateTask task) {
        IncidentNumber number = IncidentVariables.number(task);
        if (task.getAssignee() == null) {
            timers.move(task.getExecutionId(), assignment.released(number));
        } else {
            assignment.taken(number, task.getAssignee());
            timers.move(task.getExecutionId(), null);
        }
    }

    /** Whoever has done the work had taken it; what somebody above them does in their place, they had not. */
    void done(IncidentNumber number, String agent, String by) {
        if (agent.equals(by)) {
            assignment.taken(number, agent);
        } else {
            assignment.over(number);
        }
    }

    /** Who does something for an incident that they were offered has taken it. */
    public void accept(IncidentNumber number, String agent) {
        boolean offered = assignment
                .last(number)
                .filter(last -> last.isOpenOffer() && agent.equals(last.agent()))
                .isPresent();
        if (offered) {
            assignment.taken(number, agent);
            work(number).forEach(task -> timers.move(task.getExecutionId(), null));
        }
    }

    /** Whether nobody has taken the incident's work yet, offered or not. */
    boolean isUntaken(IncidentView incident) {
        return incident.assignee() == null
                || assignment
                        .last(incident.number())
                        .filter(AssignmentDecision::isOpenOffer)
                        .isPresent();
    }

    /** @throws StateRefused when the incident is not offered to them, or not any more */
    public void refuse(IncidentNumber number, String agent, String reason) {
        AssignmentDecision next = assignment
                .refuse(number, priority(number), agent, reason)
                .orElseThrow(() -> new StateRefused("no-open-offer"));
        lifecycle.record(number, EntryKind.OFFER_REFUSED, reason, Actor.agent(agent));
        work(number).forEach(task -> give(task, next));
    }

    /** Whether it is the incident's work at a line; no wait, and nobody's contact. */
    boolean isWork(TaskView task) {
        return work(task.incident()).stream().anyMatch(each -> each.getId().equals(task.id()));
    }

    /** Who had the work may hold it no longer: the desk looks for somebody else at once. */
    void startAgain(IncidentNumber number, String team) {
        Priority priority = priority(number);
        String skill = assignment
                .last(number)
                .filter(last -> last.team().equals(team))
                .map(AssignmentDecision::skill)
                .orElse(null);
        AssignmentDecision next = assignment.begin(new Work(number, team, skill, priority), null);
        work(number).forEach(task -> give(task, next));
    }

    /** The time of an offer is over, or somebody may be free by now. Work that nobody was ever offered stays where it is. */
    void moveOn(IncidentNumber number) {
        Priority priority = priority(number);
        assignment.last(number).ifPresent(before -> {
            AssignmentDecision next = assignment.moveOn(number, priority);
            boolean news = next.id() != before.id();
            if (news && before.isOpenOffer()) {
                lifecycle.record(number, EntryKind.OFFER_EXPIRED, String.valueOf(before.agent()), Actor.DESK);
            }
            work(number).forEach(task -> {
                if (news) {
                    give(task, next);
                } else {
                    timers.move(task.getExecutionId(), next.lookAgainAt());
                }
            });
        });
    }

    /** Under the incident's lock. */
    private Priority priority(IncidentNumber number) {
        return Objects.requireNonNull(lifecycle.lock(number).priority());
    }

    private List<Task> work(IncidentNumber number) {
        return engine.asDesk(() -> tasks.createTaskQuery().processInstanceBusinessKey(number.value()).list().stream()
                .filter(task -> places.status(task.getProcessDefinitionId(), task.getTaskDefinitionKey())
                        .filter(IncidentStatus.IN_PROGRESS::equals)
                        .isPresent())
                .toList());
    }

    /** What the task's listener finds planned is the desk's doing. */
    private void give(Task task, AssignmentDecision decision) {
        if (!Objects.equals(task.getAssignee(), decision.agent())) {
            engine.asDesk(() -> {
                runtime.setVariable(task.getProcessInstanceId(), IncidentVariables.ASSIGNEE.name(), decision.agent());
                tasks.setAssignee(task.getId(), decision.agent());
            });
        }
        timers.move(task.getExecutionId(), decision.lookAgainAt());
    }
}
