package org.firstline.incident.domain;

import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.firstline.assignment.Assignment;
import org.firstline.assignment.Team;
import org.firstline.assignment.Teams;
import org.firstline.identity.People;
import org.firstline.identity.Role;
import org.firstline.incident.EntryKind;
import org.firstline.incident.IncidentClosed;
import org.firstline.incident.IncidentView;
import org.firstline.incident.Lesson;
import org.firstline.incident.LessonLearned;
import org.firstline.incident.Outcome;
import org.firstline.incident.RequesterNotificationDue;
import org.firstline.incident.SolutionRefusedAgain;
import org.firstline.incident.TeamChangedOften;
import org.firstline.incident.VendorCalledIn;
import org.firstline.incident.WaitEnded;
import org.firstline.shared.Actor;
import org.firstline.shared.DeskClock;
import org.firstline.shared.IncidentNumber;
import org.firstline.shared.IncidentStatus;
import org.firstline.shared.InputRefused;
import org.firstline.shared.Line;
import org.firstline.shared.Priority;
import org.firstline.shared.ResolutionCode;
import org.firstline.shared.StateRefused;
import org.firstline.shared.Visibility;
import org.firstline.shared.WaitReason;
import org.firstline.sla.LevelFacts;
import org.firstline.sla.Promises;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the model tells the aggregate while a token moves; always inside the transaction that moves it. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class IncidentLifecycle {

    /** As the journal tells that nobody said what was tried. */
    private static final String NOT_TOLD = "NOT_TOLD";

    /** So many changes of team, and a lead has to look. */
    private static final int OFTEN = 3;

    private final IncidentStore store;
    private final Teams teams;
    private final DeskClock clock;
    private final ApplicationEventPublisher events;
    private final MessageSource messages;
    private final Promises promises;
    private final Categories categories;
    private final People people;
    private final UnseenMessages unseen;
    private final Assignment assignment;
    private final LinkStore links;
    private final Copies copies;

    IncidentLifecycle(
            IncidentStore store,
            Teams teams,
            DeskClock clock,
            ApplicationEventPublisher events,
            MessageSource messages,
            Promises promises,
            Categories categories,
            People people,
            UnseenMessages unseen,
            Assignment assignment,
            LinkStore links,
            Copies copies) {
        this.links = links;
        this.copies = copies;
        this.assignment = assignment;
        this.store = store;
        this.teams = teams;
        this.promises = promises;
        this.categories = categories;
        this.people = people;
        this.unseen = unseen;
        this.clock = clock;
        this.events = events;
        this.messages = messages;
    }

    /** The token has reached a place that carries this status. */
    public void enter(IncidentNumber number, IncidentStatus status) {
        Incident incident = store.lock(number);
        if (status != IncidentStatus.WAITING) {
            boolean withdrawn = status == IncidentStatus.WITHDRAWN;
            endWait(incident, Actor.DESK, withdrawn ? WaitEnded.Ending.WITHDRAWN : WaitEnded.Ending.WENT_ON);
        }
        IncidentStatus before = incident.status();
        if (!incident.enter(status, clock.instant())) {
            return;
        }
        store.write(incident, Actor.DESK, EntryKind.STATUS, Visibility.INTERNAL, before + " → " + status);
        if (status.isFinal()) {
            assignment.over(number);
            unseen.ended(number);
        }
        switch (status) {
            case RESOLVED -> promises.resolve(number);
            case WITHDRAWN -> promises.withdraw(number);
            case CLOSED -> {
                promises.close(number);
                if (!links.isCopy(incident.id())) {
                    events.publishEvent(new IncidentClosed(number));
                }
            }
            default -> {}
        }
        copies.follow(incident, before);
    }

    public void prioritise(IncidentNumber number, Priority priority) {
        Incident incident = store.lock(number);
        incident.prioritise(priority);
        store.write(incident, Actor.DESK, EntryKind.PRIORITISED, Visibility.INTERNAL, priority.name());
    }

    /** What is promised follows from priority, category and requester; the clocks start, or count against the new goals. */
    public void setServiceLevel(IncidentNumber number) {
        IncidentView incident = store.lock(number).view();
        Priority priority = incident.priority();
        if (priority == null) {
            throw new StateRefused("not-prioritised", number);
        }
        String email = incident.requester().email();
        String domain =
                email == null ? "" : email.substring(email.indexOf('@') + 1).toLowerCase(Locale.ROOT);
        promises.promise(
                number,
                new LevelFacts(priority, categories.codeOf(incident.category()), domain),
                incident.line() == null ? incident.registeredAt() : clock.instant(),
                incident.firstResponseAt(),
                incident.waitReason());
    }

    public IncidentView get(IncidentNumber number) {
        return store.get(number).view();
    }

    /** The same, and nobody changes it until the transaction ends. */
    public IncidentView lock(IncidentNumber number) {
        return store.lock(number).view();
    }

    /**
     * A new stay with the team, or with the default of the line when nobody knows the team or it is retired.
     *
     * @param wanted the line that is asked for; the lowest that the team serves when it does not serve this one
     */
    public Route routeTo(IncidentNumber number, String teamCode, Line wanted) {
        Incident incident = store.lock(number);
        Team team = working(teamCode).orElseGet(() -> teams.defaultOf(wanted));
        Line line = team.serves(wanted)
                ? wanted
                : team.lines().stream().sorted().findFirst().orElseThrow();
        String contact = line == Line.FIRST
                ? team.code()
                : Optional.ofNullable(incident.view().contactTeam())
                        .orElseGet(() -> teams.defaultOf(Line.FIRST).code());
        boolean changes = incident.moveTo(store.enter(incident, line, team.code()), contact);
        promises.enterLine(number, line, team.code());
        store.write(incident, Actor.DESK, EntryKind.ROUTED, Visibility.INTERNAL, line + " " + team.code());
        if (changes && incident.teamChanges() == OFTEN) {
            tellOfChanges(incident);
        }
        return new Route(
                line,
                team.code(),
                Optional.ofNullable(incident.view().contactTeam()).orElse(contact));
    }

    /** Somebody has the work at the incident's line now; null: nobody. */
    public void assigned(IncidentNumber number, @Nullable String agent, Actor by) {
        Incident incident = store.lock(number);
        if (incident.assignee().equals(Optional.ofNullable(agent))) {
            return;
        }
        incident.assign(agent);
        if (agent != null && by.kind() == Actor.Kind.AGENT && incident.isAlert()) {
            respond(incident);
        }
        EntryKind kind = agent == null ? EntryKind.RELEASED : EntryKind.ASSIGNED;
        store.write(incident, by, kind, Visibility.INTERNAL, agent == null ? "" : agent);
    }

    /** Whoever has the work may hold it no longer: nobody has it now. */
    public void takenFrom(IncidentNumber number, String agent, String name, Actor by) {
        Incident incident = store.lock(number);
        if (incident.assignee().filter(agent::equals).isPresent()) {
            incident.assign(null);
            store.write(incident, by, EntryKind.RELEASED, Visibility.INTERNAL, name + " (" + agent + ")");
        }
    }

    /** Something happened to the work that only the desk needs to know. */
    public void record(IncidentNumber number, EntryKind kind, String text, Actor by) {
        store.write(store.lock(number), by, kind, Visibility.INTERNAL, text);
    }

    /** An agent took the work, also what the desk had given them already. */
    public void claimed(IncidentNumber number) {
        Incident incident = store.lock(number);
        if (incident.isAlert()) {
            respond(incident);
        }
    }

    /** A person of the desk has spoken to the requester; only the first time counts. */
    public void respond(Incident incident) {
        Instant now = clock.instant();
        if (incident.respond(now)) {
            promises.respond(incident.number(), now);
        }
    }

    public void resolve(IncidentNumber number, Outcome.Resolved resolved, Actor by) {
        Incident incident = store.lock(number);
        endWait(incident, by);
        incident.resolve(resolved.solution(), resolved.code(), resolved.minutes());
        if (by.kind() == Actor.Kind.AGENT) {
            respond(incident);
        }
        Instant at = store.write(incident, by, EntryKind.RESOLVED, Visibility.PUBLIC, resolved.solution())
                .view()
                .at();
        if (resolved.lesson() != null) {
            keep(resolved.lesson(), incident, by, at);
        }
    }

    private void keep(Lesson lesson, Incident incident, Actor by, Instant solvedAt) {
        Line line = line(incident);
        if (line == Line.FIRST) {
            throw new InputRefused("lesson", "lesson-at-first");
        }
        store.write(incident, by, EntryKind.LESSON, Visibility.INTERNAL, lesson.told());
        String team = String.valueOf(incident.view().team());
        events.publishEvent(new LessonLearned(incident.number(), line, team, by.name(), solvedAt, lesson));
    }

    /** The requester never answered: the desk proposes to leave it there. */
    public void proposeResolution(IncidentNumber number) {
        Locale locale = store.lock(number).view().requester().language().locale();
        String solution = messages.getMessage("solution.no-answer", null, locale);
        resolve(number, new Outcome.Resolved(solution, ResolutionCode.NO_ANSWER, 0), Actor.DESK);
    }

    /**
     * Where a hand-over leads.
     *
     * @throws InputRefused for an unknown team, the same team, or from the third line without one
     */
    public Destination handOver(IncidentNumber number, Outcome.HandedOver handedOver, Actor by) {
        Incident incident = store.lock(number);
        Destination destination = handedOver.team() == null
                ? new Destination(nextLine(incident), null)
                : named(incident, handedOver.team());
        store.write(incident, by, EntryKind.HANDED_OVER, Visibility.INTERNAL, handedOver.reason());
        if (by.kind() == Actor.Kind.AGENT) {
            String tried = Objects.requireNonNullElse(handedOver.tried(), NOT_TOLD);
            store.write(incident, by, EntryKind.TRIED, Visibility.INTERNAL, tried);
        }
        return destination;
    }

    /**
     * Where a send-back leads: where the current stay came from.
     *
     * @throws InputRefused at the first line
     */
    public Destination sendBack(IncidentNumber number, Outcome.SentBack sentBack, Actor by) {
        Incident incident = store.lock(number);
        if (line(incident) == Line.FIRST) {
            throw new InputRefused("outcome", "send-back-at-first");
        }
        Destination destination = whereItCameFrom(incident);
        store.write(incident, by, EntryKind.SENT_BACK, Visibility.INTERNAL, sentBack.reason());
        return destination;
    }

    /**
     * It should never have come to this team: the stay is counted as misrouted, and it goes back to where it came from, or to
     * the first line when it was routed here directly.
     *
     * @throws InputRefused at the first line
     */
    public Destination misrouted(IncidentNumber number, Actor by) {
        Incident incident = store.lock(number);
        if (line(incident) == Line.FIRST) {
            throw new InputRefused("outcome", "misrouted-at-first");
        }
        Destination destination = whereItCameFrom(incident);
        store.currentVisit(incident).ifPresent(Visit::regret);
        store.write(
                incident,
                by,
                EntryKind.MISROUTED,
                Visibility.INTERNAL,
                String.valueOf(incident.view().team()));
        return destination;
    }

    private Destination whereItCameFrom(Incident incident) {
        return store.previousVisit(incident)
                .map(visit -> new Destination(visit.line(), visit.team()))
                .orElseGet(() -> new Destination(Line.FIRST, incident.view().contactTeam()));
    }

    private void tellOfChanges(Incident incident) {
        int seq = store.write(
                        incident,
                        Actor.DESK,
                        EntryKind.TEAM_CHANGED_OFTEN,
                        Visibility.INTERNAL,
                        String.valueOf(incident.teamChanges()))
                .view()
                .seq();
        events.publishEvent(new TeamChangedOften(incident.number(), seq));
    }

    public void startWait(IncidentNumber number, Outcome.Waits waits, Actor by) {
        Incident incident = store.lock(number);
        boolean asks = waits.waitReason() == WaitReason.REQUESTER;
        incident.startWait(waits.waitReason(), asks ? waits.text() : null);
        if (asks && by.kind() == Actor.Kind.AGENT) {
            respond(incident);
        }
        Visibility visibility = asks ? Visibility.PUBLIC : Visibility.INTERNAL;
        store.write(incident, by, EntryKind.WAIT_STARTED, visibility, waits.text());
        promises.startWait(number, waits.waitReason(), isManager(by));
    }

    /** The desk waits for a vendor, who is to be told what the outcome says, and nothing else. */
    public void callInVendor(IncidentNumber number, Outcome.CalledInVendor called, Actor by) {
        Incident incident = store.lock(number);
        incident.startWait(WaitReason.VENDOR, null);
        int seq = store.write(incident, by, EntryKind.VENDOR_CALLED_IN, Visibility.INTERNAL, said(called))
                .view()
                .seq();
        promises.startWait(number, WaitReason.VENDOR, isManager(by));
        events.publishEvent(new VendorCalledIn(number, called, seq, by));
    }

    private static String said(Outcome.CalledInVendor called) {
        String reference = called.reference() == null ? "" : " (" + called.reference() + ")";
        return called.vendor() + reference + ": " + called.summary();
    }

    /** What the one waited for said; the wait is over. */
    public void answer(IncidentNumber number, String text, Actor by) {
        Incident incident = store.lock(number);
        boolean fromRequester = incident.view().waitReason() == WaitReason.REQUESTER;
        Visibility visibility = fromRequester ? Visibility.PUBLIC : Visibility.INTERNAL;
        Actor speaker = fromRequester ? by.forRequester() : by;
        store.write(incident, speaker, EntryKind.REPLY, visibility, text);
        endWait(incident, speaker, WaitEnded.Ending.ANSWERED);
    }

    /** Whoever the desk waited for has let the limit pass. */
    public void waitLimitReached(IncidentNumber number) {
        Incident incident = store.lock(number);
        String reason = Optional.ofNullable(incident.view().waitReason())
                .map(Enum::name)
                .orElse("");
        store.write(incident, Actor.DESK, EntryKind.WAIT_LIMIT, Visibility.INTERNAL, reason);
    }

    public void confirm(IncidentNumber number, Actor by) {
        Incident incident = store.lock(number);
        incident.requireResolved();
        store.write(incident, by, EntryKind.CONFIRMED, Visibility.PUBLIC, "");
    }

    /** @return how often a solution of this incident has been refused by now */
    public int reject(IncidentNumber number, String reason, Actor by) {
        Incident incident = store.lock(number);
        incident.reject();
        promises.reopen(number);
        store.write(incident, by, EntryKind.REJECTED, Visibility.PUBLIC, reason);
        return incident.view().reopenCount();
    }

    /** Refused again: the line with more skill is to take it; the third line keeps it. The leads learn of it. */
    public Line raise(IncidentNumber number) {
        Incident incident = store.lock(number);
        Line next = line(incident).next().orElse(Line.THIRD);
        int seq = store.write(incident, Actor.DESK, EntryKind.HANDED_OVER, Visibility.INTERNAL, "REFUSED_AGAIN")
                .view()
                .seq();
        events.publishEvent(new SolutionRefusedAgain(number, seq));
        return next;
    }

    public void withdraw(IncidentNumber number, String reason, Actor by) {
        Incident incident = store.lock(number);
        incident.requireOpen();
        store.write(incident, by, EntryKind.WITHDRAWN, Visibility.PUBLIC, reason);
    }

    /** The model wants the requester told; the mail leaves by the outbox of this transaction. */
    public void notifyRequester(IncidentNumber number, String notification) {
        Incident incident = store.lock(number);
        String text = notification.equals(Copies.CLOSING)
                ? copies.sentence(incident)
                : Optional.ofNullable(incident.view().question())
                        .orElse(incident.view().solution());
        events.publishEvent(new RequesterNotificationDue(number, notification, incident.journalLength(), text));
    }

    /** The wait is over, whoever says so; nothing happens when there is none. */
    public void endWait(Incident incident, Actor by) {
        endWait(incident, by, WaitEnded.Ending.WENT_ON);
    }

    private void endWait(Incident incident, Actor by, WaitEnded.Ending ending) {
        incident.endWait().ifPresent(reason -> {
            store.write(incident, by, EntryKind.WAIT_ENDED, Visibility.INTERNAL, reason.name());
            promises.endWait(incident.number());
            events.publishEvent(new WaitEnded(incident.number(), reason, ending));
        });
    }

    private boolean isManager(Actor by) {
        return by.kind() == Actor.Kind.AGENT
                && people.find(by.name()).filter(user -> user.has(Role.MANAGER)).isPresent();
    }

    private static Line nextLine(Incident incident) {
        return line(incident).next().orElseThrow(() -> new InputRefused("team", "team-needed"));
    }

    private Destination named(Incident incident, String code) {
        Team team = working(code).orElseThrow(() -> new InputRefused("team", "unknown-team", code, codes()));
        if (team.code().equals(incident.view().team())) {
            throw new InputRefused("team", "same-team", team.code());
        }
        Line line = store.lastLineOf(incident, team.code())
                .or(() -> line(incident).next().filter(team::serves))
                .orElse(line(incident));
        return new Destination(line, team.code());
    }

    /** Nobody retires it until the work has come there. */
    private Optional<Team> working(String code) {
        return teams.locked(code).filter(team -> !team.retired());
    }

    private String codes() {
        return String.join(", ", teams.all().stream().map(Team::code).toList());
    }

    private static Line line(Incident incident) {
        Line line = incident.view().line();
        if (line == null) {
            throw new StateRefused("not-routed", incident.number());
        }
        return line;
    }

    /** Where the incident stands after routing. */
    public record Route(Line line, String team, String contactTeam) {}

    /** Where an incident is sent; without a team, routing names it. */
    public record Destination(Line line, @Nullable String team) {}
}
