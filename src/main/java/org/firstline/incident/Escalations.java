package org.firstline.incident;

import org.firstline.engine.EngineCaller;
import org.firstline.incident.domain.Incident;
import org.firstline.incident.domain.IncidentStore;
import org.firstline.incident.process.IncidentTasks;
import org.firstline.shared.Actor;
import org.firstline.shared.IncidentNumber;
import org.firstline.shared.InputRefused;
import org.firstline.shared.StateRefused;
import org.firstline.shared.Visibility;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hierarchic escalation: what a lead or manager decides on an incident whose promise is broken is carried out at once. */
@Service
@Transactional
public class Escalations {

    private static final String HAND_OVER = "HAND_OVER";

    private final Incidents incidents;
    private final IncidentStore store;
    private final IncidentTasks tasks;
    private final EngineCaller caller;
    private final ApplicationEventPublisher events;

    Escalations(
            Incidents incidents,
            IncidentStore store,
            IncidentTasks tasks,
            EngineCaller caller,
            ApplicationEventPublisher events) {
        this.incidents = incidents;
        this.store = store;
        this.tasks = tasks;
        this.caller = caller;
        this.events = events;
    }

    /**
     * Carries out a decision; the caller has checked who may.
     *
     * @throws StateRefused when another team shall take over what lies at no line now
     * @throws InputRefused for a team that is unknown, or has it already
     */
    public void decide(IncidentNumber number, BreachDecision decision, Actor by) {
        if (decision instanceof BreachDecision.MorePeople more) {
            int seq = journal(number, "MORE_PEOPLE: " + more.text(), by);
            String team = incidents.get(number).team();
            if (team == null) {
                throw new StateRefused("cannot-move-now", number);
            }
            events.publishEvent(new TeamCalledUpon(number, team, more.text(), seq));
        } else if (decision instanceof BreachDecision.OtherLine other) {
            journal(number, "OTHER_LINE " + other.team() + ": " + other.reason(), by);
            handOver(number, new Outcome.HandedOver(other.reason(), other.team()));
        } else if (decision instanceof BreachDecision.TellRequester tell) {
            journal(number, "TELL_REQUESTER", by);
            incidents.note(number, tell.message(), Visibility.PUBLIC, by);
        } else if (decision instanceof BreachDecision.Accept accept) {
            journal(number, "ACCEPT: " + accept.reason(), by);
        }
    }

    private int journal(IncidentNumber number, String text, Actor by) {
        Incident incident = store.lock(number);
        incident.requireOpen();
        return store.write(incident, by, EntryKind.ESCALATION_DECIDED, Visibility.INTERNAL, text)
                .view()
                .seq();
    }

    /** In nobody's name, because the work may be somebody else's; the decision beside it says whose it is. */
    private void handOver(IncidentNumber number, Outcome.HandedOver outcome) {
        TaskView work = tasks.list(new TaskQuery(number, null, null, null, null, 10)).items().stream()
                .filter(task -> task.outcomes().contains(HAND_OVER))
                .findFirst()
                .orElseThrow(() -> new StateRefused("cannot-move-now", number));
        caller.asNobody(() -> tasks.completeForDesk(work, outcome));
    }
}
