package org.firstline.incident.process;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.IdentityLink;
import org.firstline.assignment.Assignment;
import org.firstline.assignment.AssignmentDecision;
import org.firstline.engine.EngineAccess;
import org.firstline.identity.DeskUser;
import org.firstline.identity.People;
import org.firstline.identity.Role;
import org.firstline.incident.IncidentView;
import org.firstline.incident.Outcome;
import org.firstline.incident.domain.Categories;
import org.firstline.incident.domain.IncidentLifecycle;
import org.firstline.incident.domain.IncidentLifecycle.Destination;
import org.firstline.incident.domain.UnseenMessages;
import org.firstline.shared.Actor;
import org.firstline.shared.IncidentNumber;
import org.firstline.shared.InputRefused;
import org.firstline.shared.NotAllowed;
import org.springframework.stereotype.Component;

/** What the aggregate learns from tasks, whether Tasklist or the API moved them. */
@Component
class TaskListeners {

    private final IncidentLifecycle lifecycle;
    private final Categories categories;
    private final EngineAccess engine;
    private final People people;
    private final Assignment assignment;
    private final TaskPromise promise;
    private final UnseenMessages messages;
    private final WorkOffers offers;

    TaskListeners(
            IncidentLifecycle lifecycle,
            Categories categories,
            EngineAccess engine,
            People people,
            Assignment assignment,
            TaskPromise promise,
            UnseenMessages messages,
            WorkOffers offers) {
        this.lifecycle = lifecycle;
        this.categories = categories;
        this.engine = engine;
        this.people = people;
        this.assignment = assignment;
        this.promise = promise;
        this.messages = messages;
        this.offers = offers;
    }

    void created(DelegateTask task, boolean work) {
        promise.created(task);
        if (work) {
            offers.created(task);
        }
    }

    /** Only the work at a line has an assignee that the incident shows; the others are anybody's of the team that sees them. */
    void assigned(DelegateTask task, boolean work) {
        requireColleague(task, work ? IncidentVariables.TEAM.from(task) : team(task));
        if (work) {
            Optional<String> planned = IncidentVariables.ASSIGNEE.find(task);
            boolean asPlanned = planned.equals(Optional.ofNullable(task.getAssignee()));
            lifecycle.assigned(IncidentVariables.number(task), task.getAssignee(), asPlanned ? Actor.DESK : actor());
            IncidentVariables.ASSIGNEE.set(task, task.getAssignee());
            if (!asPlanned) {
                offers.givenByHand(task);
            }
        }
    }

    void completed(DelegateTask task, List<String> allowed, boolean work) {
        IncidentNumber number = IncidentVariables.number(task);
        IncidentView incident = lifecycle.lock(number);
        requireMine(task, incident);
        restoreFacts(task, incident);
        if (work && task.getAssignee() == null) {
            String team = String.valueOf(incident.team());
            engine.callingUser().filter(user -> assignment.mayHold(user, team)).ifPresent(user -> {
                lifecycle.assigned(number, user, actor());
                IncidentVariables.ASSIGNEE.set(task, user);
            });
        }
        if (work) {
            IncidentVariables.ASSIGNEE
                    .find(task)
                    .ifPresent(agent ->
                            offers.done(number, agent, engine.callingUser().orElse(agent)));
        }
        Outcome outcome = new OutcomeForm(task).read(allowed);
        OutcomeForm.INPUTS.forEach(input -> task.getExecution().removeVariable(input));
        SubmittedFacts.requireShort(task);
        engine.callingUser().ifPresent(user -> messages.requireRead(task.getId(), number, user));
        apply(task, number, outcome);
        messages.completed(task.getId());
    }

    /** A form can submit any variable; what routes the incident is the aggregate's to say. */
    private void restoreFacts(DelegateTask task, IncidentView incident) {
        IncidentVariables.INCIDENT.set(task, incident.number().value());
        IncidentVariables.IMPACT.set(task, incident.impact());
        IncidentVariables.URGENCY.set(task, incident.urgency());
        IncidentVariables.CHANNEL.set(task, incident.channel());
        IncidentVariables.CATEGORY.set(task, categories.codeOf(incident.category()));
        IncidentVariables.ASSIGNEE.set(task, incident.assignee());
        IncidentVariables.LINE.set(task, incident.line());
        IncidentVariables.TEAM.set(task, incident.team());
        IncidentVariables.CONTACT_TEAM.set(task, incident.contactTeam());
        IncidentVariables.PRIORITY.set(task, incident.priority());
        IncidentVariables.REOPEN_COUNT.set(task, incident.reopenCount());
        IncidentVariables.SKILL.set(
                task,
                assignment
                        .last(incident.number())
                        .map(AssignmentDecision::skill)
                        .orElse(null));
    }

    /** The one that the model offers the task to; the contact's, when it names none. */
    private static String team(DelegateTask task) {
        return task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElseGet(() -> IncidentVariables.CONTACT_TEAM.from(task));
    }

    private void requireColleague(DelegateTask task, String team) {
        String assignee = task.getAssignee();
        if (assignee != null && !assignment.mayHold(assignee, team)) {
            throw new InputRefused("assignee", "not-in-team", assignee, team);
        }
    }

    /** One's own, or a free one of the team; a lead may complete any free one, and takes over what somebody has. */
    private void requireMine(DelegateTask task, IncidentView incident) {
        String assignee = task.getAssignee();
        Optional<DeskUser> caller = engine.callingUser().flatMap(people::find);
        if (assignee != null
                && caller.filter(user -> !user.id().equals(assignee) && !user.has(Role.MANAGER))
                        .isPresent()) {
            throw new NotAllowed("task-of-another", assignee);
        }
        Set<String> teams = Stream.of(incident.team(), incident.contactTeam())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        if (assignee == null
                && caller.filter(user -> !user.has(Role.LEAD)
                                && !user.has(Role.MANAGER)
                                && teams.stream().noneMatch(user::in))
                        .isPresent()) {
            throw new NotAllowed("task-of-another-team", String.join(", ", teams));
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
        } else if (outcome instanceof Outcome.Misrouted) {
            send(task, lifecycle.misrouted(number, by));
        } else if (outcome instanceof Outcome.Waits waits) {
            lifecycle.startWait(number, waits, by);
        } else if (outcome instanceof Outcome.CalledInVendor called) {
            lifecycle.callInVendor(number, called, by);
        } else if (outcome instanceof Outcome.Answered answered) {
            lifecycle.answer(number, answered.text(), by);
        } else if (outcome instanceof Outcome.Confirmed) {
            lifecycle.confirm(number, by.forRequester());
        } else if (outcome instanceof Outcome.Rejected rejected) {
            IncidentVariables.REOPEN_COUNT.set(task, lifecycle.reject(number, rejected.reason(), by.forRequester()));
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
