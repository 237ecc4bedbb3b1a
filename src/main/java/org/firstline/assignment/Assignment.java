package org.firstline.assignment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.firstline.assignment.domain.Assessment;
import org.firstline.assignment.domain.DecisionStore;
import org.firstline.assignment.domain.DecisionStore.Asked;
import org.firstline.assignment.domain.OfferTime;
import org.firstline.assignment.domain.Preference;
import org.firstline.identity.DeskUser;
import org.firstline.identity.People;
import org.firstline.identity.Role;
import org.firstline.shared.DeskClock;
import org.firstline.shared.IncidentNumber;
import org.firstline.shared.Priority;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides which agent of a team is offered an incident's work, one after the other until somebody takes it, and keeps why. Who
 * changes anything holds the incident's lock; the teams are locked here.
 */
@Service
public class Assignment {

    private final People people;
    private final Teams teams;
    private final Assessment assessment;
    private final OfferTime offerTime;
    private final DecisionStore decisions;
    private final LastHelper lastHelper;
    private final DeskClock clock;
    private final ApplicationEventPublisher events;

    Assignment(
            People people,
            Teams teams,
            Assessment assessment,
            OfferTime offerTime,
            DecisionStore decisions,
            LastHelper lastHelper,
            DeskClock clock,
            ApplicationEventPublisher events) {
        this.people = people;
        this.teams = teams;
        this.assessment = assessment;
        this.offerTime = offerTime;
        this.decisions = decisions;
        this.lastHelper = lastHelper;
        this.clock = clock;
        this.events = events;
    }

    /**
     * The work has come to the team, or back to it.
     *
     * @param keeper who had it before and may hold it: keeps it, unless they are away; null for nobody
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public AssignmentDecision begin(Work work, @Nullable String keeper) {
        Optional<AssignmentDecision> before = decisions.last(work.incident());
        before.filter(AssignmentDecision::isOpenOffer)
                .ifPresent(open -> decisions.end(open, OfferEnd.OVERTAKEN, null, null));
        int stay = before.map(AssignmentDecision::stay).orElse(0) + 1;
        Team team = team(work.team());
        if (keeper != null && !assessment.isAway(keeper, team)) {
            return decisions.add(held(work, team.strategy(), stay, 1, keeper, true));
        }
        return keep(decide(work, team, stay, 1, Asked.NOBODY), team);
    }

    /**
     * The time of an offer is over, or of a pause after which the desk asks again; or work lies in a queue for longer than the
     * team's settings say by now. Nothing changes for work that somebody took.
     *
     * @param priority that the incident has by now
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public AssignmentDecision moveOn(IncidentNumber incident, Priority priority) {
        AssignmentDecision last = decisions.last(incident).orElseThrow();
        if (!isDue(last)) {
            return last;
        }
        if (last.isOpenOffer()) {
            decisions.end(last, OfferEnd.EXPIRED, null, null);
        }
        return next(last, priority);
    }

    /**
     * The agent does not want the offer; it goes to the next.
     *
     * @return empty when they have no open offer of this incident
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<AssignmentDecision> refuse(
            IncidentNumber incident, Priority priority, String agent, String reason) {
        return openOffer(incident).filter(open -> agent.equals(open.agent())).map(open -> {
            decisions.end(open, OfferEnd.REFUSED, reason, null);
            return next(open, priority);
        });
    }

    /** Somebody has the work for good: who was offered it, or whoever else took it or was given it by a colleague. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void taken(IncidentNumber incident, String agent) {
        decisions.last(incident).ifPresent(last -> {
            boolean asOffered = agent.equals(last.agent());
            if (last.lookAgainAt() != null) {
                decisions.end(last, asOffered ? OfferEnd.ACCEPTED : OfferEnd.OVERTAKEN, null, null);
            }
            if (!asOffered) {
                Work work = new Work(incident, last.team(), last.skill(), last.priority());
                decisions.add(held(work, last.strategy(), last.stay(), last.round(), agent, false));
            }
        });
    }

    /**
     * Who had the work has put it back into the team's queue.
     *
     * @return when the desk asks the others; null: it does not, the team takes its work from the queue
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public @Nullable Instant released(IncidentNumber incident) {
        return decisions
                .last(incident)
                .map(last -> {
                    Instant again = offerTime.lookAgain(team(last.team()));
                    decisions.end(last, OfferEnd.RELEASED, null, again);
                    return again;
                })
                .orElse(null);
    }

    /** When the desk asks again for work that lies in the queue of the team; null: it does not, the team takes its work from there. */
    @Transactional(readOnly = true)
    public @Nullable Instant nextLook(Team team) {
        return offerTime.lookAgain(team);
    }

    /** The incident has come to its end; nobody has to answer any more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void over(IncidentNumber incident) {
        openOffer(incident).ifPresent(open -> decisions.end(open, OfferEnd.OVERTAKEN, null, null));
    }

    /** What stands now; empty before the first. */
    @Transactional(readOnly = true)
    public Optional<AssignmentDecision> last(IncidentNumber incident) {
        return decisions.last(incident);
    }

    /** What was decided for the incident, the first first; no more than the newest 200. */
    @Transactional(readOnly = true)
    public List<AssignmentDecision> decisions(IncidentNumber incident) {
        return decisions.of(incident);
    }

    /** Everybody of the team who may hold its work, by id. */
    public List<DeskUser> holders(String team) {
        return people.members(team).stream()
                .filter(member -> member.has(Role.AGENT) || member.has(Role.LEAD))
                .toList();
    }

    /**
     * Whether the team's work can stay with them: an agent of the team, or a lead. An agent's membership stays as it is until the
     * transaction ends.
     */
    public boolean mayHold(String agent, String team) {
        decisions.lockMember(agent, team);
        return people.find(agent)
                .filter(user -> user.has(Role.LEAD) || user.has(Role.AGENT) && user.in(team))
                .isPresent();
    }

    /** Nobody again changes nothing but the time of the next look; a round that asked in vain is followed by another. */
    private AssignmentDecision next(AssignmentDecision last, Priority priority) {
        Team team = team(last.team());
        Work work = new Work(last.incident(), last.team(), last.skill(), priority);
        boolean inVain = last.agent() == null;
        int round = last.round() + (inVain ? 1 : 0);
        Asked asked = decisions.asked(last.incident(), last.stay(), round);
        AssignmentDecision decision = decide(work, team, last.stay(), round, asked);
        if (inVain && decision.agent() == null && decision.strategy() == last.strategy()) {
            decisions.postpone(last, decision.lookAgainAt());
            return decisions.last(last.incident()).orElseThrow();
        }
        return keep(decision, team);
    }

    private AssignmentDecision keep(AssignmentDecision decision, Team team) {
        AssignmentDecision kept = decisions.add(decision);
        boolean firstInVain = kept.agent() == null && kept.round() == 1;
        if (firstInVain && team.strategy() != Strategy.QUEUE_ONLY) {
            events.publishEvent(new NobodyEligible(kept.incident(), kept.team(), kept.stay()));
        }
        return kept;
    }

    private AssignmentDecision decide(Work work, Team team, int stay, int round, Asked asked) {
        List<Candidate> ordered = ordered(work, team, asked);
        Optional<Candidate> chosen = Preference.choose(team.strategy(), ordered);
        Instant lookAgainAt = chosen.isPresent() ? offerTime.expiry(team, work.priority()) : offerTime.lookAgain(team);
        return new AssignmentDecision(
                0,
                work.incident(),
                stay,
                round,
                clock.instant(),
                team.code(),
                team.strategy(),
                work.skill(),
                work.priority(),
                chosen.map(Candidate::agent).orElse(null),
                false,
                lookAgainAt,
                chosen.isPresent() && lookAgainAt == null ? OfferEnd.ACCEPTED : null,
                null,
                ordered);
    }

    private List<Candidate> ordered(Work work, Team team, Asked asked) {
        List<Candidate> ordered = Preference.order(team.strategy(), assessment.of(work, team, asked));
        Optional<String> helper =
                Preference.isOpen(team.strategy(), ordered) ? lastHelper.of(work.incident()) : Optional.empty();
        return helper.map(agent -> Preference.order(
                        team.strategy(),
                        ordered.stream()
                                .map(each -> each.agent().equals(agent) ? each.asLastHelper() : each)
                                .toList()))
                .orElse(ordered);
    }

    /** Somebody has the work without an offer. */
    private AssignmentDecision held(Work work, Strategy strategy, int stay, int round, String agent, boolean kept) {
        return new AssignmentDecision(
                0,
                work.incident(),
                stay,
                round,
                clock.instant(),
                work.team(),
                strategy,
                work.skill(),
                work.priority(),
                agent,
                kept,
                null,
                OfferEnd.ACCEPTED,
                null,
                List.of());
    }

    private Optional<AssignmentDecision> openOffer(IncidentNumber incident) {
        return decisions.last(incident).filter(AssignmentDecision::isOpenOffer);
    }

    private boolean isDue(AssignmentDecision last) {
        Instant at = last.lookAgainAt();
        Instant latest = last.isInQueue() ? offerTime.lookAgain(team(last.team())) : null;
        boolean tooLate = latest != null && (at == null || at.isAfter(latest));
        return tooLate || at != null && !at.isAfter(clock.instant());
    }

    /** One after the other decides for a team: whoever comes second sees its settings, and what the first gave whom. */
    private Team team(String code) {
        return teams.locked(code).orElseThrow(() -> new IllegalStateException("No team " + code));
    }
}
