package org.firstline.incident.process;

import java.time.Instant;
import org.firstline.assignment.Assignment;
import org.firstline.assignment.Team;
import org.firstline.assignment.TeamChanged;
import org.firstline.shared.DeskClock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Work in a team's queue is offered when the team has another way of giving it out: nothing there waits for a moment that was
 * set under other settings.
 */
@Component
class QueuedWork {

    private final Assignment assignment;
    private final OfferTimers timers;
    private final DeskClock clock;

    QueuedWork(Assignment assignment, OfferTimers timers, DeskClock clock) {
        this.assignment = assignment;
        this.timers = timers;
        this.clock = clock;
    }

    @EventListener
    void on(TeamChanged changed) {
        Team team = changed.team();
        Instant latest = assignment.nextLook(team);
        if (latest != null) {
            timers.hasten(team.code(), clock.instant(), latest);
        }
    }
}
