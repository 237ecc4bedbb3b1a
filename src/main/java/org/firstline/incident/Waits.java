package org.firstline.incident;

import java.util.List;
import org.firstline.identity.DeskUser;
import org.firstline.identity.Role;
import org.firstline.incident.domain.Incident;
import org.firstline.incident.domain.IncidentLifecycle;
import org.firstline.incident.domain.IncidentStore;
import org.firstline.incident.process.IncidentProcess;
import org.firstline.incident.process.IncidentTasks;
import org.firstline.shared.Actor;
import org.firstline.shared.IncidentNumber;
import org.firstline.shared.NotAllowed;
import org.firstline.shared.Priority;
import org.firstline.shared.StateRefused;
import org.firstline.shared.WaitReason;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets an incident wait and go on, without its task in hand; the token moves as by the outcome WAIT and by the answer. */
@Service
@Transactional
public class Waits {

    private static final String WAIT = "WAIT";

    private final IncidentStore store;
    private final IncidentLifecycle lifecycle;
    private final IncidentTasks tasks;
    private final IncidentProcess process;

    Waits(IncidentStore store, IncidentLifecycle lifecycle, IncidentTasks tasks, IncidentProcess process) {
        this.store = store;
        this.lifecycle = lifecycle;
        this.tasks = tasks;
        this.process = process;
    }

    /**
     * The incident waits.
     *
     * @param text the public question to the requester, or why it waits for somebody else
     * @throws NotAllowed for somebody who is neither its assignee nor a manager, nor of its team or a lead while
     *     nobody has it
     * @throws StateRefused when nobody works on it now, or for a P1 without the role of a manager
     */
    public IncidentView start(IncidentNumber number, WaitReason reason, String text, DeskUser by) {
        IncidentView incident = store.lock(number).view();
        if (incident.priority() == Priority.P1 && !by.has(Role.MANAGER)) {
            throw new StateRefused("p1-runs-on", number);
        }
        TaskView work = work(number);
        boolean owns = work.assignee() == null
                ? by.has(Role.LEAD) || by.in(String.valueOf(work.team()))
                : by.id().equals(work.assignee());
        if (!owns && !by.has(Role.MANAGER)) {
            throw new NotAllowed("not-yours-to-pause");
        }
        tasks.completeForDesk(work, new Outcome.Waits(reason, text));
        return lifecycle.get(number);
    }

    /**
     * The wait is over, without an answer on record.
     *
     * @throws NotAllowed for somebody who is neither its assignee, nor of its team or the contact's, nor lead or manager
     * @throws StateRefused when it does not wait
     */
    public IncidentView end(IncidentNumber number, DeskUser by) {
        Incident incident = store.lock(number);
        IncidentView view = incident.view();
        boolean ours = by.id().equals(view.assignee())
                || by.in(String.valueOf(view.team()))
                || by.in(String.valueOf(view.contactTeam()));
        if (!ours && !by.has(Role.LEAD) && !by.has(Role.MANAGER)) {
            throw new NotAllowed("not-yours-to-pause");
        }
        WaitReason reason = view.waitReason();
        if (reason == null) {
            throw new StateRefused("not-waiting", number);
        }
        lifecycle.endWait(incident, Actor.agent(by.id()));
        process.waitEnded(number, reason);
        return lifecycle.get(number);
    }

    private TaskView work(IncidentNumber number) {
        List<TaskView> open =
                tasks.list(new TaskQuery(number, null, null, null, null, 10)).items();
        return open.stream()
                .filter(task -> task.outcomes().contains(WAIT))
                .findFirst()
                .orElseThrow(() -> new StateRefused("not-expected-now", number));
    }
}
