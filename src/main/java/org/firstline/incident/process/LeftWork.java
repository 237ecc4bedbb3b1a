package org.firstline.incident.process;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.firstline.assignment.AgentLeft;
import org.firstline.assignment.Assignment;
import org.firstline.assignment.Teams;
import org.firstline.engine.EngineAccess;
import org.firstline.identity.DeskUser;
import org.firstline.identity.People;
import org.firstline.identity.Role;
import org.firstline.incident.TaskView;
import org.firstline.incident.WorkLeft;
import org.firstline.incident.domain.IncidentLifecycle;
import org.firstline.shared.Actor;
import org.firstline.shared.DeskClock;
import org.firstline.shared.IncidentNumber;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** No work stays with somebody who may hold it no longer. */
@Component
class LeftWork {

    private final IncidentTasks tasks;
    private final IncidentLifecycle lifecycle;
    private final WorkOffers offers;
    private final Assignment assignment;
    private final Teams teams;
    private final People people;
    private final EngineAccess engine;
    private final DeskClock clock;
    private final ApplicationEventPublisher events;

    LeftWork(
            IncidentTasks tasks,
            IncidentLifecycle lifecycle,
            WorkOffers offers,
            Assignment assignment,
            Teams teams,
            People people,
            EngineAccess engine,
            DeskClock clock,
            ApplicationEventPublisher events) {
        this.tasks = tasks;
        this.lifecycle = lifecycle;
        this.offers = offers;
        this.assignment = assignment;
        this.teams = teams;
        this.people = people;
        this.engine = engine;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Locks every incident, and then every team, before it gives the first away, in the order in which everybody locks them.
     * Under the locks nothing is added to what they hold: whoever would give them more waits for this.
     */
    @EventListener
    void on(AgentLeft left) {
        lost(left.agent()).forEach(task -> lifecycle.lock(task.incident()));
        List<TaskView> lost = lost(left.agent());
        lost.stream().map(LeftWork::team).distinct().sorted().forEach(teams::locked);
        Map<String, Set<IncidentNumber>> byTeam = new TreeMap<>();
        for (TaskView task : lost) {
            String team = team(task);
            passOn(task, team, left);
            byTeam.computeIfAbsent(team, each -> new LinkedHashSet<>()).add(task.incident());
        }
        byTeam.forEach((team, incidents) ->
                events.publishEvent(new WorkLeft(team, left.name(), clock.instant(), List.copyOf(incidents))));
    }

    private List<TaskView> lost(String agent) {
        Optional<DeskUser> user = people.find(agent);
        return tasks.heldBy(agent).stream()
                .filter(task -> task.team() != null && !mayKeep(user, task.team()))
                .toList();
    }

    /** What only a role decides stays with everybody in it. */
    private boolean mayKeep(Optional<DeskUser> user, String group) {
        return user.filter(each -> Role.ofGroup(group).isPresent()
                        ? each.groups().contains(group)
                        : assignment.mayHold(each.id(), group))
                .isPresent();
    }

    private void passOn(TaskView task, String team, AgentLeft left) {
        if (offers.isWork(task)) {
            lifecycle.takenFrom(task.incident(), left.agent(), left.name(), by());
            offers.startAgain(task.incident(), team);
        } else {
            tasks.assign(task.id(), null);
        }
    }

    private static String team(TaskView task) {
        return Objects.requireNonNull(task.team());
    }

    private Actor by() {
        return engine.callingUser().map(Actor::agent).orElse(Actor.DESK);
    }
}
