package org.firstline.sla.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.firstline.calendar.NeverReached;
import org.firstline.calendar.ServiceCalendar;
import org.firstline.shared.IncidentNumber;
import org.firstline.sla.CalendarSource;
import org.firstline.sla.ClockEntry;
import org.firstline.sla.ClockEntry.Kind;
import org.firstline.sla.ClockOutcome;
import org.firstline.sla.ClockView;
import org.firstline.sla.Crossing;
import org.firstline.sla.Metric;
import org.firstline.sla.Reopening;
import org.firstline.sla.Terms;
import org.jspecify.annotations.Nullable;

/**
 * Counts the open time of one promise. Each change is first settled, then written into the log, then applied; what a log
 * line does to the clock is in {@link #apply} alone, so reading a log again gives the same clock.
 *
 * <p>To settle is to write down, at the millisecond at which it was reached, every step of the ladder that time has reached:
 * whoever comes first does it, an alarm or a change, and nobody does it twice.
 */
public final class Clock {

    private final Key key;
    private final CalendarSource calendars;
    private final List<ClockEntry> written = new ArrayList<>();

    private Terms terms;
    private Instant startedAt;
    private List<Stretch> stretches = List.of();
    private Duration spent = Duration.ZERO;
    private @Nullable Instant runningSince;
    private @Nullable String pausedFor;
    private @Nullable Instant dueAt;
    private int reached;
    private List<Untold> untold = List.of();
    private @Nullable Instant breachedAt;
    private @Nullable Instant stoppedAt;
    private @Nullable ClockOutcome outcome;
    private Instant changedAt;
    private int entries;

    private Clock(Key key, CalendarSource calendars, ClockEntry start) {
        if (start.kind() != Kind.START || start.terms() == null) {
            throw new IllegalStateException("The log of clock " + key + " does not begin with its start");
        }
        this.key = key;
        this.calendars = calendars;
        this.terms = start.terms();
        this.startedAt = start.at();
        this.changedAt = start.at();
        this.runningSince = start.at();
        this.entries = 1;
        this.dueAt = due();
    }

    Clock(Key key, CalendarSource calendars, ClockState state, List<Untold> untold) {
        this.key = key;
        this.calendars = calendars;
        this.terms = state.terms();
        this.startedAt = state.startedAt();
        this.stretches = state.stretches();
        this.spent = state.spent();
        this.runningSince = state.runningSince();
        this.pausedFor = state.pausedFor();
        this.dueAt = state.dueAt();
        this.reached = state.reached();
        this.untold = untold;
        this.breachedAt = state.breachedAt();
        this.stoppedAt = state.stoppedAt();
        this.outcome = state.outcome();
        this.changedAt = state.changedAt();
        this.entries = state.entries();
    }

    /** A clock that runs from {@code at}. */
    public static Clock start(Key key, CalendarSource calendars, Terms terms, Instant at) {
        ClockEntry start = ClockEntry.of(at, Kind.START, null, terms);
        Clock clock = new Clock(key, calendars, start);
        clock.written.add(start);
        return clock;
    }

    /** The clock that a whole log tells of. */
    static Clock replay(Key key, CalendarSource calendars, List<ClockEntry> log) {
        Clock clock = new Clock(key, calendars, log.get(0));
        log.stream().skip(1).forEach(clock::apply);
        return clock;
    }

    /** Writes down what time has reached by now; see the class. */
    public void settle(Instant now) {
        for (Step next = nextStep(); next != null && !next.at().isAfter(now); next = nextStep()) {
            Kind kind = next.percent() == Terms.ALL ? Kind.BREACH : Kind.THRESHOLD;
            Duration late = Duration.between(next.at(), now);
            write(new ClockEntry(next.at(), kind, Cause.TIME, next.percent(), null, late.isZero() ? null : late));
        }
    }

    /** Stands still, unless it does already or has stopped. */
    public void pause(String reason, Instant now) {
        if (runningSince != null) {
            settle(now);
            write(ClockEntry.of(later(now), Kind.PAUSE, reason));
        }
    }

    /** Runs on, unless it does already or has stopped. */
    public void resume(Instant now) {
        if (pausedFor != null && stoppedAt == null) {
            write(ClockEntry.of(later(now), Kind.RESUME, null));
        }
    }

    /**
     * Counts against other terms, as if they had been the clock's from its start: start and pauses stay. When more than the
     * new goal is spent already, the promise breaks now. Of several steps that are passed at once, one is told: the breach, or
     * else the highest. A stopped clock stays as it is.
     */
    public void retarget(Terms wanted, String reason, Instant now) {
        if (stoppedAt != null || wanted.equals(terms)) {
            return;
        }
        settle(now);
        int before = reached;
        Instant at = later(now);
        write(ClockEntry.of(at, Kind.RETARGET, reason, wanted));
        if (reached > before) {
            boolean breaks = breachedAt == null && reached >= Terms.ALL;
            write(new ClockEntry(
                    at,
                    breaks ? Kind.BREACH : Kind.THRESHOLD,
                    Cause.RETARGET,
                    breaks ? Terms.ALL : reached,
                    null,
                    null));
        }
    }

    /** Has stopped for good, or until it is reopened. */
    public void stop(String reason, Instant now) {
        if (stoppedAt == null) {
            settle(now);
            write(ClockEntry.of(later(now), Kind.STOP, reason));
        }
    }

    /**
     * Counts again after it had stopped.
     *
     * @param policy {@link Reopening#RESTART} begins anew with these terms; {@link Reopening#RESUME} goes on with what was spent,
     *     under these terms if they changed meanwhile; {@link Reopening#FIRST_ONLY} does nothing
     */
    public void reopen(Reopening policy, Terms wanted, Instant now) {
        if (stoppedAt == null || policy == Reopening.FIRST_ONLY) {
            return;
        }
        Terms counted = policy == Reopening.RESTART ? wanted : terms;
        write(ClockEntry.of(later(now), Kind.REOPEN, policy.name(), counted));
        retarget(wanted, Cause.PRIORITY, now);
    }

    /** The first step that nobody has been told of; it counts as told from now on. */
    public Optional<Crossing> tellNext(Instant now) {
        Optional<Untold> first = untold.stream().min(Comparator.comparing(Untold::at));
        first.ifPresent(told ->
                untold = untold.stream().filter(each -> !each.equals(told)).toList());
        return first.map(told -> new Crossing(
                key.incident(),
                key.place(),
                key.metric(),
                key.subject(),
                told.percent(),
                told.at(),
                Duration.between(told.at(), now),
                told.byRetarget()));
    }

    /** When the next step is to be told; null when there is none. */
    public @Nullable Instant alarmAt() {
        Optional<Instant> owed = untold.stream().map(Untold::at).min(Comparator.naturalOrder());
        if (owed.isPresent()) {
            return owed.get();
        }
        Step next = nextStep();
        return next == null ? null : next.at();
    }

    private void write(ClockEntry entry) {
        written.add(entry);
        apply(entry);
    }

    private void apply(ClockEntry entry) {
        entries++;
        switch (entry.kind()) {
            case START -> throw new IllegalStateException("Clock " + key + " starts twice");
            case PAUSE -> {
                stand(entry.at());
                pausedFor = entry.reason();
            }
            case RESUME -> {
                pausedFor = null;
                runningSince = entry.at();
            }
            case RETARGET -> count(entry);
            case THRESHOLD, BREACH -> reach(entry);
            case STOP -> stopped(entry);
            case REOPEN -> reopened(entry);
        }
        changedAt = entry.percent() == null ? entry.at() : changedAt;
        dueAt = due();
    }

    private void stand(Instant at) {
        if (runningSince != null) {
            List<Stretch> all = new ArrayList<>(stretches);
            all.add(new Stretch(runningSince, at));
            stretches = List.copyOf(all);
            spent = spent.plus(calendar().between(runningSince, at));
            runningSince = null;
        }
    }

    private void count(ClockEntry retarget) {
        terms = termsOf(retarget);
        spent = stretches.stream()
                .map(each -> calendar().between(each.from(), each.to()))
                .reduce(Duration.ZERO, Duration::plus);
        long now = spentAt(retarget.at()).toMillis();
        reached = Math.max(
                reached,
                terms.ladder().stream()
                        .filter(percent -> now >= millis(percent))
                        .max(Comparator.naturalOrder())
                        .orElse(0));
        untold = untold.stream().filter(each -> each.percent() == Terms.ALL).toList();
    }

    private void reach(ClockEntry step) {
        int percent = step.percent() == null ? Terms.ALL : step.percent();
        reached = Math.max(reached, percent);
        List<Untold> all = new ArrayList<>(untold);
        all.add(new Untold(percent, step.at(), Cause.RETARGET.equals(step.reason())));
        untold = List.copyOf(all);
        if (step.kind() == Kind.BREACH) {
            breachedAt = step.at();
            outcome = ClockOutcome.BREACHED;
        }
    }

    private void stopped(ClockEntry stop) {
        stand(stop.at());
        pausedFor = null;
        stoppedAt = stop.at();
        untold = List.of();
        if (outcome == null) {
            outcome = Cause.CANCELS.contains(String.valueOf(stop.reason())) ? ClockOutcome.CANCELLED : ClockOutcome.MET;
        }
    }

    private void reopened(ClockEntry reopening) {
        if (Reopening.RESTART.name().equals(reopening.reason())) {
            terms = termsOf(reopening);
            startedAt = reopening.at();
            stretches = List.of();
            spent = Duration.ZERO;
            reached = breachedAt == null ? 0 : Terms.ALL;
        }
        stoppedAt = null;
        outcome = breachedAt == null ? null : ClockOutcome.BREACHED;
        runningSince = reopening.at();
    }

    private @Nullable Instant due() {
        if (runningSince == null) {
            return null;
        }
        Instant reachedAt = reachedAt(Terms.ALL);
        boolean spentBefore = reachedAt != null && reachedAt.equals(runningSince);
        return spentBefore && breachedAt != null ? breachedAt : reachedAt;
    }

    private @Nullable Step nextStep() {
        if (runningSince == null) {
            return null;
        }
        Optional<Integer> next = terms.ladder().stream()
                .filter(percent -> percent > reached)
                .filter(percent -> percent != Terms.ALL || breachedAt == null)
                .findFirst();
        Instant at = next.map(this::reachedAt).orElse(null);
        return at == null ? null : new Step(next.get(), at);
    }

    /** When the running clock reaches so much of its goal; its last start when it had before; null for never. */
    private @Nullable Instant reachedAt(int percent) {
        if (runningSince == null) {
            return null;
        }
        long left = millis(percent) - spent.toMillis();
        if (left <= 0) {
            return runningSince;
        }
        try {
            return calendar().add(runningSince, Duration.ofMillis(left));
        } catch (NeverReached never) {
            return null;
        }
    }

    /** Of the goal, in whole milliseconds: the first at which no less is spent. */
    private long millis(int percent) {
        long hundredths = Math.multiplyExact(terms.goal().duration().toMillis(), (long) percent);
        return Math.floorDiv(hundredths + Terms.ALL - 1, (long) Terms.ALL);
    }

    private Duration spentAt(Instant now) {
        return runningSince == null || !now.isAfter(runningSince)
                ? spent
                : spent.plus(calendar().between(runningSince, now));
    }

    private Instant later(Instant now) {
        return now.isBefore(changedAt) ? changedAt : now;
    }

    private ServiceCalendar calendar() {
        return calendars.get(terms.calendar(), terms.calendarVersion());
    }

    private Terms termsOf(ClockEntry entry) {
        if (entry.terms() == null) {
            throw new IllegalStateException("A " + entry.kind() + " of clock " + key + " has no terms");
        }
        return entry.terms();
    }

    public Key key() {
        return key;
    }

    public Terms terms() {
        return terms;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public boolean hasStopped() {
        return stoppedAt != null;
    }

    public boolean isBroken() {
        return breachedAt != null;
    }

    /** Whether so much of the goal as it is now is gone. */
    boolean hasSpent(int percent, Instant now) {
        return spentAt(now).toMillis() >= millis(percent);
    }

    public @Nullable Instant breachedAt() {
        return breachedAt;
    }

    public @Nullable Instant dueAt() {
        return dueAt;
    }

    /** What was written since the clock was read. */
    public List<ClockEntry> written() {
        return List.copyOf(written);
    }

    List<Untold> untold() {
        return untold;
    }

    ClockState state() {
        return new ClockState(
                terms,
                startedAt,
                stretches,
                spent,
                runningSince,
                pausedFor,
                dueAt,
                reached,
                breachedAt,
                stoppedAt,
                outcome,
                changedAt,
                entries);
    }

    /** How it stands at {@code now}, settled before. */
    ClockView view(Instant now, List<ClockEntry> log) {
        Duration counted = spentAt(now);
        Step next = nextStep();
        return new ClockView(
                key.place(),
                key.metric(),
                key.subject(),
                terms,
                calendar().zone(),
                startedAt,
                counted,
                terms.goal().duration().minus(counted),
                runningSince,
                pausedFor,
                dueAt,
                next == null ? null : next.at(),
                breachedAt,
                stoppedAt,
                outcome,
                log);
    }

    private record Step(int percent, Instant at) {}

    /**
     * Which clock it is.
     *
     * @param place counts the incident's clocks from 1
     * @param subject whose time it measures: line and team of a stay; empty where the metric says it all
     */
    public record Key(IncidentNumber incident, int place, Metric metric, String subject) {}
}
