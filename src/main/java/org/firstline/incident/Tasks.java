package org.firstline.incident;

import java.util.List;
import java.util.Objects;
import org.firstline.assignment.Assignment;
import org.firstline.identity.DeskUser;
import org.firstline.identity.People;
import org.firstline.identity.Role;
import org.firstline.incident.domain.IncidentLifecycle;
import org.firstline.incident.domain.IncidentStore;
import org.firstline.incident.domain.ReadSoFar;
import org.firstline.incident.process.IncidentTasks;
import org.firstline.incident.process.WorkOffers;
import org.firstline.shared.Actor;
import org.firstline.shared.IncidentNumber;
import org.firstline.shared.InputRefused;
import org.firstline.shared.NotAllowed;
import org.firstline.shared.NotFound;
import org.firstline.shared.Page;
import org.firstline.shared.StateRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The tasks of incidents, as agents take, give back and complete them; Tasklist does the same through the engine.
 * Unknown or finished tasks: {@link NotFound}.
 */
@Service
@Transactional
public class Tasks {

    private final IncidentTasks tasks;
    private final IncidentStore store;
    private final IncidentLifecycle lifecycle;
    private final People people;
    private final Incidents incidents;
    private final Assignment assignment;
    private final ReadSoFar read;
    private final WorkOffers offers;

    Tasks(
            IncidentTasks tasks,
            IncidentStore store,
            IncidentLifecycle lifecycle,
            People people,
            Incidents incidents,
            Assignment assignment,
            ReadSoFar read,
            WorkOffers offers) {
        this.tasks = tasks;
        this.store = store;
        this.lifecycle = lifecycle;
        this.people = people;
        this.incidents = incidents;
        this.assignment = assignment;
        this.read = read;
        this.offers = offers;
    }

    /** Open tasks, newest first. */
    @Transactional(readOnly = true)
    public Page<TaskView> list(TaskQuery query) {
        return tasks.list(query);
    }

    /**
     * Takes a task: a free one or one's own, or with {@code takeOver} a colleague's. For an alert the first is the response.
     *
     * @throws NotAllowed for somebody outside the team who is no lead
     * @throws StateRefused when somebody else has it and this is no take-over
     */
    public TaskView claim(String taskId, boolean takeOver, Actor by) {
        TaskView task = locked(taskId);
        DeskUser user = user(by);
        requireTeam(task, user);
        if (task.assignee() != null && !task.assignee().equals(user.id()) && !takeOver) {
            throw new StateRefused("task-taken", task.assignee());
        }
        tasks.assign(taskId, user.id());
        offers.accept(task.incident(), user.id());
        lifecycle.claimed(task.incident());
        return tasks.get(taskId);
    }

    /**
     * Says no to work that one was offered; it goes to the next agent who is free, or else into the team's queue.
     *
     * @throws NotAllowed for somebody else's task
     * @throws StateRefused when it was not offered, or one has taken it already: then {@link #release} gives it back
     */
    public TaskView refuse(String taskId, String reason, Actor by) {
        TaskView task = locked(taskId);
        if (!by.name().equals(task.assignee())) {
            throw new NotAllowed("task-not-yours");
        }
        offers.refuse(task.incident(), by.name(), reason);
        return tasks.get(taskId);
    }

    /** Puts one's own task back into the team's queue; a lead may put back anybody's. */
    public TaskView release(String taskId, Actor by) {
        TaskView task = locked(taskId);
        DeskUser user = user(by);
        if (!user.id().equals(task.assignee()) && !user.has(Role.LEAD)) {
            throw new NotAllowed("task-not-yours");
        }
        tasks.assign(taskId, null);
        return tasks.get(taskId);
    }

    /** Who may be given the task, by id; empty for a task of no team. */
    @Transactional(readOnly = true)
    public List<DeskUser> holders(String taskId) {
        String team = tasks.get(taskId).team();
        return team == null ? List.of() : assignment.holders(team);
    }

    /**
     * Gives a task to somebody of its team; for leads and those above them, which the route says.
     *
     * @param insteadOf who is thought to have it; null for nobody
     * @throws StateRefused when somebody else has it by now
     * @throws InputRefused for somebody who may not hold the team's work
     */
    public void assign(String taskId, String assignee, @Nullable String insteadOf) {
        TaskView task = locked(taskId);
        if (!Objects.equals(task.assignee(), insteadOf)) {
            throw task.assignee() == null
                    ? new StateRefused("race-lost")
                    : new StateRefused("task-taken", task.assignee());
        }
        if (task.team() == null || !assignment.mayHold(assignee, task.team())) {
            throw new InputRefused("assignee", "not-in-team", assignee, String.valueOf(task.team()));
        }
        tasks.assign(taskId, assignee);
    }

    /**
     * Somebody reads the form of a task, and with it the journal as it is now; nothing happens for a task of no incident.
     *
     * @param reader a desk user's id
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void opened(String taskId, String reader) {
        tasks.find(taskId)
                .map(TaskView::incident)
                .ifPresent(number -> read.upTo(store.get(number).journalLength(), taskId, number, reader));
    }

    /** As {@link #complete(String, Outcome, Integer, Actor)}, for whoever does not say what they have read. */
    public IncidentView complete(String taskId, Outcome outcome, Actor by) {
        return complete(taskId, outcome, null, by);
    }

    /**
     * Completes a task: one's own, or a free one of the team, which is then one's own.
     *
     * @param seen the last journal entry that whoever completes has read; null leaves it to the form that they opened
     * @return the incident at its next resting place
     * @throws StateRefused {@code message-unseen}, once, when requester or colleagues have written since then
     */
    public IncidentView complete(String taskId, Outcome outcome, @Nullable Integer seen, Actor by) {
        TaskView task = locked(taskId);
        DeskUser user = user(by);
        if (task.assignee() == null) {
            requireTeam(task, user);
        } else if (!task.assignee().equals(user.id())) {
            throw new NotAllowed("task-of-another", task.assignee());
        }
        if (seen != null) {
            read.upTo(checked(seen, task.incident()), taskId, task.incident(), user.id());
        }
        tasks.complete(task, outcome);
        return incidents.get(task.incident());
    }

    private int checked(int seen, IncidentNumber number) {
        int written = store.get(number).journalLength();
        if (seen < 0 || seen > written) {
            throw new InputRefused("seen", "whole-number", 0, written);
        }
        return seen;
    }

    private TaskView locked(String taskId) {
        IncidentNumber number = tasks.get(taskId).incident();
        store.lock(number);
        return tasks.get(taskId);
    }

    private void requireTeam(TaskView task, DeskUser user) {
        if (!user.has(Role.LEAD) && (task.team() == null || !user.in(task.team()))) {
            throw new NotAllowed("task-of-another-team", String.valueOf(task.team()));
        }
    }

    private DeskUser user(Actor by) {
        return people.find(by.name()).orElseThrow(() -> new NotAllowed("no-desk-user"));
    }
}
