package org.firstline.assignment.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.firstline.assignment.AgentLoad;
import org.firstline.assignment.Candidate;
import org.firstline.assignment.Load;
import org.firstline.assignment.Objection;
import org.firstline.assignment.Roster;
import org.firstline.assignment.RosteredAgent;
import org.firstline.assignment.Team;
import org.firstline.assignment.Work;
import org.firstline.assignment.domain.DecisionStore.Asked;
import org.firstline.shared.DeskClock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks at each agent of a team: eligible is who is at work, has the skill and the capacity, and has not been asked yet. */
@Component
public class Assessment {

    private final Roster roster;
    private final AgentLoad load;
    private final DecisionStore decisions;
    private final DeskClock clock;

    Assessment(Roster roster, AgentLoad load, DecisionStore decisions, DeskClock clock) {
        this.roster = roster;
        this.load = load;
        this.decisions = decisions;
        this.clock = clock;
    }

    /**
     * Everybody of the team who is given work, in no order.
     *
     * @param asked in this stay
     */
    public List<Candidate> of(Work work, Team team, Asked asked) {
        List<RosteredAgent> agents = roster.of(team.code());
        List<String> ids = agents.stream().map(RosteredAgent::agent).toList();
        Map<String, Load> loads = ids.isEmpty() ? Map.of() : load.of(ids);
        Map<String, Instant> lastGiven = decisions.lastGiven(ids);
        Instant now = clock.instant();
        return agents.stream()
                .map(agent -> {
                    Load held = loads.getOrDefault(agent.agent(), Load.NONE);
                    Objection objection = objection(agent, work.skill(), held, asked, now);
                    return new Candidate(
                            agent.agent(),
                            agent.name(),
                            objection,
                            backAt(agent, objection, now),
                            level(agent, work.skill()),
                            held.weight(),
                            lastGiven.get(agent.agent()),
                            false);
                })
                .toList();
    }

    /** Whether somebody of the team is absent; who is merely off shift comes back to their own work. */
    public boolean isAway(String agent, Team team) {
        return roster.of(team.code()).stream()
                .filter(each -> each.agent().equals(agent))
                .anyMatch(each -> each.absentUntil(clock.instant()) != null);
    }

    private static @Nullable Objection objection(
            RosteredAgent agent, @Nullable String skill, Load held, Asked asked, Instant now) {
        if (asked.refused().contains(agent.agent())) {
            return Objection.REFUSED;
        } else if (asked.offered().contains(agent.agent())) {
            return Objection.HAD_OFFER;
        } else if (skill != null && level(agent, skill) == 0) {
            return Objection.LACKS_SKILL;
        } else if (agent.absentUntil(now) != null) {
            return Objection.ABSENT;
        } else if (!agent.onShift(now)) {
            return Objection.OFF_SHIFT;
        } else if (agent.capacity() != null && held.count() >= agent.capacity()) {
            return Objection.AT_CAPACITY;
        }
        return null;
    }

    private static @Nullable Instant backAt(RosteredAgent agent, @Nullable Objection objection, Instant now) {
        boolean comesBack = objection == Objection.ABSENT || objection == Objection.OFF_SHIFT;
        return comesBack ? agent.nextShift(now) : null;
    }

    private static int level(RosteredAgent agent, @Nullable String skill) {
        return skill == null ? 0 : agent.skills().getOrDefault(skill, 0);
    }
}
