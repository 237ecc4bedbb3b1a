package org.firstline.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.firstline.calendar.Calendars;
import org.firstline.calendar.ServiceCalendar;
import org.firstline.shared.DeskClock;
import org.firstline.shared.IncidentNumber;
import org.firstline.shared.Line;
import org.firstline.shared.WaitReason;
import org.firstline.sla.domain.AgreementStore;
import org.firstline.sla.domain.Cause;
import org.firstline.sla.domain.Clock;
import org.firstline.sla.domain.ClockStore;
import org.firstline.sla.domain.IncidentClocks;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.function.SingletonSupplier;

/**
 * The promises of incidents, as what happens to an incident changes them. Each change takes part in the transaction of its
 * cause, whose holder has locked the incident; clocks, log and the watch's timer change together or not at all. Instants are
 * whole milliseconds, durations open time of the promise's calendar. For an incident without a promise nothing happens.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Promises {

    private final AgreementStore agreements;
    private final ClockStore store;
    private final ServiceLevels levels;
    private final Calendars calendars;
    private final Watch watch;
    private final DeskClock clock;
    private final ApplicationEventPublisher events;

    Promises(
            AgreementStore agreements,
            ClockStore store,
            ServiceLevels levels,
            Calendars calendars,
            Watch watch,
            DeskClock clock,
            ApplicationEventPublisher events) {
        this.agreements = agreements;
        this.store = store;
        this.levels = levels;
        this.calendars = calendars;
        this.watch = watch;
        this.clock = clock;
        this.events = events;
    }

    /**
     * The service level is decided: the first time the clocks start, later they count against the new goals, start and pauses
     * kept.
     *
     * @param registered where the clocks start the first time
     * @param responded the first public human contact so far; null before it
     * @param waits whom the incident waits for; null when it does not
     */
    public void promise(
            IncidentNumber incident,
            LevelFacts facts,
            Instant registered,
            @Nullable Instant responded,
            @Nullable WaitReason waits) {
        ServiceLevel level = levels.decide(incident, facts);
        Optional<Agreement> known = agreements.find(incident);
        if (known.isEmpty()) {
            Agreement agreement = new Agreement(incident, facts, level, null, null);
            IncidentClocks clocks = new IncidentClocks(incident, calendars::get, List.of(), clock.instant());
            clocks.begin(terms(agreement), registered, responded);
            save(null, agreement, clocks);
            return;
        }
        Agreement agreement = known.get().of(facts, level);
        IncidentClocks clocks = clocks(incident);
        clocks.retarget(terms(agreement), Cause.PRIORITY);
        if (waits != null && facts.priority() != known.get().facts().priority()) {
            clocks.pauseByPolicy(level, facts.priority(), waits);
        }
        if (save(known.get(), agreement, clocks)) {
            events.publishEvent(new PromiseChanged(incident, Cause.PRIORITY, goals(clocks)));
        }
    }

    /** Somebody of the desk has spoken to the requester, or taken an alert. */
    public void respond(IncidentNumber incident, Instant at) {
        change(incident, (agreement, clocks) -> clocks.respond(at));
    }

    /** A stay at a line begins; the one before ends. */
    public void enterLine(IncidentNumber incident, Line line, String team) {
        change(incident, (agreement, clocks) -> clocks.enterLine(line + " " + team, terms(agreement)));
    }

    /** @param byManager who alone may let the promise of a P1 stand still */
    public void startWait(IncidentNumber incident, WaitReason reason, boolean byManager) {
        change(
                incident,
                (agreement, clocks) -> clocks.startWait(
                        reason, agreement.level(), agreement.facts().priority(), byManager, terms(agreement)));
    }

    public void endWait(IncidentNumber incident) {
        change(incident, (agreement, clocks) -> clocks.endWait());
    }

    public void resolve(IncidentNumber incident) {
        change(incident, (agreement, clocks) -> clocks.resolve());
    }

    /** The solution was refused. */
    public void reopen(IncidentNumber incident) {
        change(incident, (agreement, clocks) -> clocks.reopen(terms(agreement), agreement.level()));
    }

    /** The requester no longer wants it. */
    public void withdraw(IncidentNumber incident) {
        change(incident, (agreement, clocks) -> clocks.end(Cause.WITHDRAWN));
    }

    /** It is over; what was never stopped is neither kept nor broken. */
    public void close(IncidentNumber incident) {
        change(incident, (agreement, clocks) -> clocks.end(Cause.CLOSED));
    }

    /**
     * The watch's timer fired: the first step of the ladder that nobody has been told of. Empty when the clocks were changed
     * meanwhile, and nothing is due.
     */
    public Optional<Crossing> tellNext(IncidentNumber incident) {
        Agreement agreement = agreements.find(incident).orElse(null);
        if (agreement == null || agreement.watch() == null) {
            return Optional.empty();
        }
        IncidentClocks clocks = clocks(incident);
        Optional<Crossing> crossing = clocks.tellNext();
        store.save(clocks.all(), clocks.told());
        keep(agreement, agreement.watchedBy(agreement.watch(), alarm(clocks)), clocks);
        return crossing;
    }

    /** A step that was reached, by the place of its clock. */
    public Crossing crossing(IncidentNumber incident, int place, int percent) {
        ClockView view = all(incident).stream()
                .filter(each -> each.place() == place)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(incident + " has no clock " + place));
        ClockEntry step = view.log().stream()
                .filter(entry -> Objects.equals(entry.percent(), percent))
                .reduce((first, last) -> last)
                .orElseThrow(() -> new IllegalStateException(incident + " has not reached " + percent + " %"));
        return new Crossing(
                incident,
                place,
                view.metric(),
                view.subject(),
                percent,
                step.at(),
                Duration.between(step.at(), clock.instant()),
                Cause.RETARGET.equals(step.reason()));
    }

    /** What was promised; empty for an incident without a promise. */
    @Transactional(propagation = Propagation.REQUIRED, readOnly = true)
    public Optional<Agreement> agreement(IncidentNumber incident) {
        return agreements.find(incident);
    }

    /** When the next step of the ladder is to be told; {@link Watch#NEVER} while every clock stands still. */
    public Instant nextAlarm(IncidentNumber incident) {
        return alarm(clocks(incident));
    }

    /** Open clocks of this calendar count in its newest version; journaled. */
    void recount(IncidentNumber incident, String calendar) {
        int version = calendars.version(calendar);
        boolean changed = change(
                incident,
                (agreement, clocks) -> clocks.recount((each, terms) ->
                        terms.calendar().equals(calendar) ? inVersion(agreement, each, terms, version) : terms));
        if (changed) {
            events.publishEvent(new PromiseChanged(incident, Cause.CALENDAR, calendar + " v" + version));
        }
    }

    /** The clocks that the incident ever had, as they stand now; empty for an incident without a promise. */
    @Transactional(propagation = Propagation.REQUIRED, readOnly = true)
    public List<ClockView> all(IncidentNumber incident) {
        return store.views(incident, clock.instant());
    }

    @Transactional(propagation = Propagation.REQUIRED, readOnly = true)
    public PromiseState state(IncidentNumber incident) {
        return clocks(incident).state();
    }

    /** @return whether any clock changed */
    private boolean change(IncidentNumber incident, Change change) {
        Agreement agreement = agreements.find(incident).orElse(null);
        if (agreement == null) {
            return false;
        }
        IncidentClocks clocks = clocks(incident);
        change.accept(agreement, clocks);
        return save(agreement, agreement, clocks);
    }

    /** @return whether any clock changed */
    private boolean save(@Nullable Agreement before, Agreement agreement, IncidentClocks clocks) {
        List<Clock> changed = clocks.changed();
        if (changed.isEmpty() && agreement.equals(before)) {
            return false;
        }
        store.save(clocks.all(), clocks.told());
        Agreement watched = watched(agreement, clocks);
        if (watched.watch() != null) {
            changed.stream()
                    .filter(each -> each.hasStopped() && each.isBroken())
                    .forEach(each -> watch.clear(watched.watch(), each.key().place()));
        }
        keep(before, watched, clocks);
        return !changed.isEmpty();
    }

    private void keep(@Nullable Agreement before, Agreement agreement, IncidentClocks clocks) {
        if (!agreement.equals(before)) {
            agreements.save(agreement);
        }
        List<Clock> changed = clocks.changed();
        changed.forEach(this::announceBreach);
        if (before != null
                && changed.stream().anyMatch(each -> each.key().metric().isPromise())) {
            events.publishEvent(new PromiseMoved(agreement.incident(), clocks.state()));
        }
    }

    private void announceBreach(Clock changed) {
        changed.written().stream()
                .filter(entry -> entry.kind() == ClockEntry.Kind.BREACH)
                .forEach(entry -> events.publishEvent(new PromiseBroken(
                        changed.key().incident(),
                        changed.key().metric(),
                        changed.key().subject(),
                        entry.at(),
                        Cause.RETARGET.equals(entry.reason()))));
    }

    /** Starts, moves or ends the watch, as the clocks need it. */
    private Agreement watched(Agreement agreement, IncidentClocks clocks) {
        Instant alarm = alarm(clocks);
        String instance = agreement.watch();
        if (!clocks.anyOpen()) {
            if (instance != null) {
                watch.end(agreement.incident(), instance);
            }
            return agreement.watchedBy(null, null);
        }
        if (instance == null) {
            String started = watch.start(agreement.incident());
            clocks.broken().forEach((each, at) -> watch.show(started, each.metric(), each.place(), at));
            return agreement.watchedBy(started, alarm);
        }
        if (!alarm.equals(agreement.watchAt())) {
            watch.move(instance, alarm);
        }
        return agreement.watchedBy(instance, alarm);
    }

    private IncidentClocks clocks(IncidentNumber incident) {
        return new IncidentClocks(incident, calendars::get, store.clocks(incident), clock.instant());
    }

    private static Instant alarm(IncidentClocks clocks) {
        return clocks.alarmAt().orElse(Watch.NEVER);
    }

    /** The terms of a clock of the metric that starts, or started, at an instant. */
    private BiFunction<Metric, Instant, Terms> terms(Agreement agreement) {
        String calendar = agreement.level().calendar();
        Supplier<Integer> version = SingletonSupplier.of(() -> calendars.version(calendar));
        return (metric, start) -> terms(agreement, metric, start, calendar, version.get());
    }

    private Terms inVersion(Agreement agreement, Clock of, Terms terms, int version) {
        ServiceCalendar calendar = calendars.get(terms.calendar(), version);
        Goal goal = agreement.level().target(of.key().metric()).from(of.startedAt(), calendar);
        return new Terms(goal, terms.calendar(), version, terms.decision(), terms.ladder());
    }

    private Terms terms(Agreement agreement, Metric metric, Instant start, String calendar, int version) {
        List<Integer> ladder = levels
                .ladder(agreement.incident(), metric, agreement.facts().priority())
                .stream()
                .map(LadderStep::percent)
                .toList();
        Goal goal = agreement.level().target(metric).from(start, calendars.get(calendar, version));
        return new Terms(goal, calendar, version, agreement.level().decision(), ladder);
    }

    private static String goals(IncidentClocks clocks) {
        return clocks.all().stream()
                .filter(each -> each.key().metric().isPromise() && !each.hasStopped())
                .map(each -> each.key().metric() + " " + each.terms().goal().duration())
                .collect(Collectors.joining(", "));
    }

    @FunctionalInterface
    private interface Change {

        void accept(Agreement agreement, IncidentClocks clocks);
    }
}
