package org.firstline.assignment.domain;

import java.time.Duration;
import java.time.Instant;
import org.firstline.assignment.Strategy;
import org.firstline.assignment.Team;
import org.firstline.calendar.Calendars;
import org.firstline.shared.DeskClock;
import org.firstline.shared.Priority;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How long an agent has to take an offer. */
@Component
public class OfferTime {

    /** Of a team whose offers never expire, between two looks for somebody who is free. */
    private static final int USUAL_MINUTES = 15;

    private final Calendars calendars;
    private final DeskClock clock;

    OfferTime(Calendars calendars, DeskClock clock) {
        this.calendars = calendars;
        this.clock = clock;
    }

    /** In open minutes of the team's calendar; every minute counts for a P1. Null: never. */
    public @Nullable Instant expiry(Team team, Priority priority) {
        if (team.offerMinutes() == null) {
            return null;
        }
        Duration time = Duration.ofMinutes(team.offerMinutes());
        Instant now = clock.instant();
        return priority == Priority.P1
                ? now.plus(time)
                : calendars.get(team.calendar()).add(now, time);
    }

    /**
     * One offer's time from now, open or not: somebody's shift may begin at any hour. So work in the queue waits no longer than
     * that once somebody is free. Null for a team that takes from the queue.
     */
    public @Nullable Instant lookAgain(Team team) {
        if (team.strategy() == Strategy.QUEUE_ONLY) {
            return null;
        }
        int minutes = team.offerMinutes() == null ? USUAL_MINUTES : team.offerMinutes();
        return clock.instant().plus(Duration.ofMinutes(minutes));
    }
}
