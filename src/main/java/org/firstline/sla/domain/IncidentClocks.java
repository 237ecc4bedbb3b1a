package org.firstline.sla.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.firstline.shared.IncidentNumber;
import org.firstline.shared.Priority;
import org.firstline.shared.WaitReason;
import org.firstline.sla.CalendarSource;
import org.firstline.sla.Crossing;
import org.firstline.sla.Metric;
import org.firstline.sla.PromiseState;
import org.firstline.sla.PromiseState.Standing;
import org.firstline.sla.Reopening;
import org.firstline.sla.ServiceLevel;
import org.firstline.sla.Terms;
import org.jspecify.annotations.Nullable;

/** The clocks of one incident: what happens to it says which of them start, stand still, go on and stop. */
public final class IncidentClocks {

    private static final int AT_RISK = 75;

    private final IncidentNumber incident;
    private final CalendarSource calendars;
    private final List<Clock> clocks;
    private final Instant now;
    private final List<Clock> told = new ArrayList<>();

    /** @param clocks in the order in which they were started */
    public IncidentClocks(IncidentNumber incident, CalendarSource calendars, List<Clock> clocks, Instant now) {
        this.incident = incident;
        this.calendars = calendars;
        this.clocks = new ArrayList<>(clocks);
        this.now = now;
    }

    /** The promise begins: response and resolution are counted from the registration. */
    public void begin(BiFunction<Metric, Instant, Terms> terms, Instant registered, @Nullable Instant responded) {
        start(Metric.RESPONSE, "", terms.apply(Metric.RESPONSE, registered), registered);
        start(Metric.RESOLUTION, "", terms.apply(Metric.RESOLUTION, registered), registered);
        if (responded != null) {
            respond(responded);
        }
    }

    /** Other goals count, as if they had from the start. */
    public void retarget(BiFunction<Metric, Instant, Terms> terms, String reason) {
        open().forEach(clock -> clock.retarget(terms.apply(clock.key().metric(), clock.startedAt()), reason, now));
    }

    /** Another priority has another policy for a wait that is going on; what a manager allowed was for the old one. */
    public void pauseByPolicy(ServiceLevel level, Priority priority, WaitReason waits) {
        pauseResolution(level, priority, waits, false);
    }

    /** The calendar of these clocks changed; others stay as they are. */
    public void recount(BiFunction<Clock, Terms, Terms> terms) {
        open().forEach(clock -> clock.retarget(terms.apply(clock, clock.terms()), Cause.CALENDAR, now));
    }

    public void respond(Instant at) {
        open(Metric.RESPONSE).forEach(clock -> clock.stop(Cause.RESPONDED, at));
    }

    /** One stay ends, the next begins. */
    public void enterLine(String subject, BiFunction<Metric, Instant, Terms> terms) {
        open(Metric.OLA).forEach(clock -> clock.stop(Cause.LEFT_LINE, now));
        start(Metric.OLA, subject, terms.apply(Metric.OLA, now), now);
    }

    /**
     * Somebody else has the word.
     *
     * @param byManager who alone may let a P1 stand still
     */
    public void startWait(
            WaitReason reason,
            ServiceLevel level,
            Priority priority,
            boolean byManager,
            BiFunction<Metric, Instant, Terms> terms) {
        pauseResolution(level, priority, reason, byManager);
        open(Metric.OLA).forEach(clock -> clock.pause(reason.name(), now));
        if (reason == WaitReason.VENDOR) {
            start(Metric.VENDOR, "", terms.apply(Metric.VENDOR, now), now);
        }
    }

    public void endWait() {
        open(Metric.VENDOR).forEach(clock -> clock.stop(Cause.ANSWERED, now));
        open().forEach(clock -> clock.resume(now));
    }

    public void resolve() {
        open(Metric.RESOLUTION, Metric.OLA, Metric.VENDOR).forEach(clock -> clock.stop(Cause.RESOLVED, now));
    }

    /** The resolution counts again, as the policy says. */
    public void reopen(BiFunction<Metric, Instant, Terms> terms, ServiceLevel level) {
        clocks.stream()
                .filter(clock -> clock.key().metric() == Metric.RESOLUTION)
                .forEach(clock -> clock.reopen(
                        level.reopening(),
                        terms.apply(
                                Metric.RESOLUTION, level.reopening() == Reopening.RESTART ? now : clock.startedAt()),
                        now));
    }

    /** @param cause {@link Cause#WITHDRAWN} or {@link Cause#CLOSED} */
    public void end(String cause) {
        open().forEach(clock -> clock.stop(cause, now));
    }

    /** Settles all, and takes the first step that nobody has been told of. */
    public Optional<Crossing> tellNext() {
        open().forEach(clock -> clock.settle(now));
        Optional<Clock> first = clocks.stream()
                .filter(clock -> !clock.untold().isEmpty())
                .min(Comparator.comparing(clock -> Objects.requireNonNull(clock.alarmAt())));
        first.ifPresent(told::add);
        return first.flatMap(clock -> clock.tellNext(now));
    }

    /** When the next step of any clock is to be told; empty when there is none. */
    public Optional<Instant> alarmAt() {
        return clocks.stream().map(Clock::alarmAt).filter(Objects::nonNull).min(Comparator.naturalOrder());
    }

    public boolean anyOpen() {
        return open().findAny().isPresent();
    }

    public PromiseState state() {
        List<Clock> promises = open(Metric.RESPONSE, Metric.RESOLUTION).toList();
        Instant dueAt = promises.stream()
                .map(Clock::dueAt)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
        return new PromiseState(standing(promises, dueAt), dueAt);
    }

    private Standing standing(List<Clock> promises, @Nullable Instant dueAt) {
        if (promises.isEmpty()) {
            return Standing.NONE;
        }
        if (promises.stream().anyMatch(Clock::isBroken)) {
            return Standing.BREACHED;
        }
        if (dueAt == null) {
            return Standing.PAUSED;
        }
        return promises.stream().anyMatch(clock -> clock.hasSpent(AT_RISK, now)) ? Standing.AT_RISK : Standing.ON_TRACK;
    }

    /** Open clocks whose promise is broken, and since when. */
    public Map<Clock.Key, Instant> broken() {
        return open().filter(Clock::isBroken)
                .collect(Collectors.toMap(Clock::key, clock -> Objects.requireNonNull(clock.breachedAt())));
    }

    /** All, changed or not. */
    public List<Clock> all() {
        return List.copyOf(clocks);
    }

    public List<Clock> changed() {
        return clocks.stream().filter(clock -> !clock.written().isEmpty()).toList();
    }

    /** Those of which somebody was told a step. */
    public List<Clock> told() {
        return List.copyOf(told);
    }

    private void pauseResolution(ServiceLevel level, Priority priority, WaitReason reason, boolean byManager) {
        boolean pauses = level.pausedBy().contains(reason) && (priority != Priority.P1 || byManager);
        open(Metric.RESOLUTION).forEach(clock -> {
            if (pauses) {
                clock.pause(reason.name(), now);
            } else {
                clock.resume(now);
            }
        });
    }

    private void start(Metric metric, String subject, Terms terms, Instant at) {
        Clock.Key key = new Clock.Key(incident, clocks.size() + 1, metric, subject);
        clocks.add(Clock.start(key, calendars, terms, at));
    }

    private Stream<Clock> open(Metric... metrics) {
        List<Metric> wanted = List.of(metrics);
        return List.copyOf(clocks).stream()
                .filter(clock -> !clock.hasStopped())
                .filter(clock -> wanted.isEmpty() || wanted.contains(clock.key().metric()));
    }
}
