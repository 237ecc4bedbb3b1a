package org.firstline.sla.picture;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.firstline.calendar.Holidays;
import org.firstline.calendar.Segment;
import org.firstline.calendar.ServiceCalendar;
import org.firstline.sla.ClockEntry;
import org.firstline.sla.ClockEntry.Kind;
import org.firstline.sla.ClockOutcome;
import org.firstline.sla.ClockView;
import org.firstline.sla.Goal;
import org.firstline.sla.Metric;
import org.firstline.sla.Terms;
import org.jspecify.annotations.Nullable;

/** Writes a clock's log, in Amsterdam's time, and counts how the clock stands by it. */
final class Log {

    static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    static final ServiceCalendar OFFICE = calendar(5, 8 * 60, 17 * 60 + 30);
    static final ServiceCalendar ALWAYS = calendar(7, 0, 24 * 60);

    private final Metric metric;
    private final String subject;
    private final List<ClockEntry> entries = new ArrayList<>();
    private final Instant startedAt;
    private Terms terms;

    private Log(Metric metric, String subject, Terms terms, Instant at) {
        this.metric = metric;
        this.subject = subject;
        this.terms = terms;
        this.startedAt = at;
        entries.add(ClockEntry.of(at, Kind.START, null, terms));
    }

    static Log start(Metric metric, String subject, Terms terms, String at) {
        return new Log(metric, subject, terms, at(at));
    }

    Log add(Kind kind, String at, @Nullable String reason) {
        entries.add(ClockEntry.of(at(at), kind, reason));
        return this;
    }

    Log reached(int percent, String at, String reason) {
        Kind kind = percent == Terms.ALL ? Kind.BREACH : Kind.THRESHOLD;
        entries.add(new ClockEntry(at(at), kind, reason, percent, null, null));
        return this;
    }

    Log terms(Kind kind, String at, String reason, Terms wanted) {
        terms = wanted;
        entries.add(ClockEntry.of(at(at), kind, reason, wanted));
        return this;
    }

    ClockView at(Instant now) {
        ServiceCalendar calendar = calendar(terms.calendar());
        Duration spent = Duration.ZERO;
        Instant since = null;
        String pausedFor = null;
        Instant stoppedAt = null;
        Instant breachedAt = null;
        for (ClockEntry entry : entries) {
            switch (entry.kind()) {
                case START, RESUME, REOPEN -> since = entry.at();
                case PAUSE, STOP -> {
                    spent = since == null ? spent : spent.plus(calendar.between(since, entry.at()));
                    since = null;
                }
                case BREACH -> breachedAt = entry.at();
                default -> {}
            }
            if (entry.percent() == null && entry.kind() != Kind.RETARGET) {
                pausedFor = entry.kind() == Kind.PAUSE ? entry.reason() : null;
                stoppedAt = entry.kind() == Kind.STOP ? entry.at() : null;
            }
        }
        Duration goal = terms.goal().duration();
        Instant due = since == null ? null : reached(calendar, since, goal.minus(spent));
        Duration counted = since == null ? spent : spent.plus(calendar.between(since, now));
        return new ClockView(
                1,
                metric,
                subject,
                terms,
                AMSTERDAM,
                startedAt,
                counted,
                goal.minus(counted),
                since,
                pausedFor,
                due,
                next(calendar, since, spent, counted),
                breachedAt,
                stoppedAt,
                outcome(breachedAt, stoppedAt),
                List.copyOf(entries));
    }

    private @Nullable Instant next(
            ServiceCalendar calendar, @Nullable Instant since, Duration spent, Duration counted) {
        Duration goal = terms.goal().duration();
        return since == null
                ? null
                : terms.ladder().stream()
                        .map(percent -> goal.multipliedBy(percent).dividedBy(Terms.ALL))
                        .filter(step -> step.compareTo(counted) > 0)
                        .findFirst()
                        .map(step -> calendar.add(since, step.minus(spent)))
                        .orElse(null);
    }

    private @Nullable ClockOutcome outcome(@Nullable Instant breachedAt, @Nullable Instant stoppedAt) {
        if (breachedAt != null) {
            return ClockOutcome.BREACHED;
        }
        if (stoppedAt == null) {
            return null;
        }
        boolean withdrawn = "WITHDRAWN".equals(entries.get(entries.size() - 1).reason());
        return withdrawn ? ClockOutcome.CANCELLED : ClockOutcome.MET;
    }

    private static Instant reached(ServiceCalendar calendar, Instant since, Duration left) {
        return left.isNegative() ? since : calendar.add(since, left);
    }

    static Terms terms(Duration goal, @Nullable Integer days) {
        return new Terms(new Goal(goal, days), "default", 1, 1, List.of(50, 75, 100, 150));
    }

    static Terms around(Duration goal) {
        return new Terms(new Goal(goal, null), "24x7", 1, 1, List.of(50, 75, 100, 150));
    }

    static Instant at(String wall) {
        return LocalDateTime.parse(wall).atZone(AMSTERDAM).toInstant();
    }

    static ServiceCalendar calendar(String id, int version) {
        return calendar(id);
    }

    private static ServiceCalendar calendar(String id) {
        return id.equals("24x7") ? ALWAYS : OFFICE;
    }

    private static ServiceCalendar calendar(int days, int from, int to) {
        return new ServiceCalendar(
                AMSTERDAM,
                Stream.of(DayOfWeek.values())
                        .limit(days)
                        .map(day -> new Segment(day, from, to))
                        .toList(),
                Holidays.DUTCH);
    }
}
