package org.firstline.incident.process;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.firstline.engine.EngineAccess;
import org.firstline.identity.People;
import org.firstline.identity.Role;
import org.firstline.incident.Outcome;
import org.firstline.incident.domain.IncidentLifecycle;
import org.firstline.incident.domain.IncidentLifecycle.Destination;
import org.firstline.shared.Actor;
import org.firstline.shared.IncidentNumber;
import org.firstline.shared.InputRefused;
import org.firstline.shared.NotAllowed;
import org.springframework.stereotype.Component;

/** What the aggregate learns from tasks, whether Tasklist or the API moved them. */
@Component
class TaskListeners {

    private final IncidentLifecycle lifecycle;
    private final EngineAccess engine;
    private final People people;

    TaskListeners(IncidentLifecycle lifecycle, EngineAccess engine, People people) {
        this.lifecycle = lifecycle;
        this.engine = engine;
        this.people = people;
    }

    void created(DelegateTask task) {
        lifecycle.priority(IncidentVariables.number(task)).map(TaskPriority::of).ifPresent(task::setPriority);
    }

    /** Only the work at a line has an assignee that the incident shows; contact tasks are anybody's. */
    void assigned(DelegateTask task, boolean work) {
        if (work) {
            requireColleague(task);
            Optional<String> planned = IncidentVariables.ASSIGNEE.find(task);
            boolean asPlanned = planned.equals(Optional.ofNullable(task.getAssignee()));
            lifecycle.assigned(IncidentVariables.number(task), task.getAssignee(), asPlanned ? Actor.DESK : actor());
            IncidentVariables.ASSIGNEE.set(task, task.getAssignee());
        }
    }

    void completed(DelegateTask task, List<String> allowed, boolean work) {
        IncidentNumber number = IncidentVariables.number(task);
        requireMine(task);
        if (work && task.getAssignee() == null) {
            engine.callingUser().ifPresent(user -> lifecycle.assigned(number, user, actor()));
        }
        Outcome outcome = new OutcomeForm(task).read(allowed);
        OutcomeForm.INPUTS.forEach(input -> task.getExecution().removeVariable(input));
        apply(task, number, outcome);
    }

    private void requireColleague(DelegateTask task) {
        String assignee = task.getAssignee();
        String team = IncidentVariables.TEAM.from(task);
        if (assignee != null
                && people.find(assignee)
                        .filter(user -> user.in(team) || user.has(Role.LEAD))
                        .isEmpty()) {
            throw new InputRefused("assignee", "not-in-team", assignee, team);
        }
    }

    private void requireMine(DelegateTask task) {
        String assignee = task.getAssignee();
        Optional<String> other = engine.callingUser().filter(user -> assignee != null && !user.equals(assignee));
        if (other.flatMap(people::find).filter(user -> !user.has(Role.LEAD)).isPresent()) {
            throw new NotAllowed("task-of-another", assignee);
        }
    }

    private void apply(DelegateTask task, IncidentNumber number, Outcome outcome) {
        Actor by = actor();
        if (outcome instanceof Outcome.Resolved resolved) {
            lifecycle.resolve(number, resolved, by);
        } else if (outcome instanceof Outcome.HandedOver handedOver) {
            send(task, lifecycle.handOver(number, handedOver, by));
        } else if (outcome instanceof Outcome.SentBack sentBack) {
            send(task, lifecycle.sendBack(number, sentBack, by));
        } else if (outcome instanceof Outcome.Waits waits) {
            lifecycle.startWait(number, waits, by);
        } else if (outcome instanceof Outcome.Answered answered) {
            lifecycle.answer(number, answered.text(), by);
        } else if (outcome instanceof Outcome.Confirmed) {
            lifecycle.confirm(number, by.forRequester());
        } else if (outcome instanceof Outcome.Rejected rejected) {
            lifecycle.reject(number, rejected.reason(), by.forRequester());
        } else if (outcome instanceof Outcome.Withdrawn withdrawn) {
            lifecycle.withdraw(number, withdrawn.reason(), by.forRequester());
        }
    }

    private static void send(DelegateTask task, Destination destination) {
        IncidentVariables.LINE.set(task, destination.line());
        IncidentVariables.TEAM.set(task, destination.team());
    }

    private Actor actor() {
        return engine.callingUser().map(Actor::agent).orElse(Actor.DESK);
    }
}
