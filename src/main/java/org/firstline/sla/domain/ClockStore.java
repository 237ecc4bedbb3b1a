package org.firstline.sla.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.firstline.calendar.Calendars;
import org.firstline.shared.IncidentNumber;
import org.firstline.sla.ClockEntry;
import org.firstline.sla.ClockOutcome;
import org.firstline.sla.ClockView;
import org.firstline.sla.Goal;
import org.firstline.sla.Metric;
import org.firstline.sla.Terms;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Clocks with their logs; every change is one row of a clock and a few of its log. */
@Repository
public class ClockStore {

    private static final int OF_CLOCK = 24;
    private static final int OF_ENTRY = 14;

    private final JdbcClient jdbc;
    private final Calendars calendars;

    ClockStore(JdbcClient jdbc, Calendars calendars) {
        this.jdbc = jdbc;
        this.calendars = calendars;
    }

    /** In the order in which they were started. */
    public List<Clock> clocks(IncidentNumber incident) {
        return jdbc.sql("select * from sla_clock where incident = ? order by place")
                .param(incident.value())
                .query(this::clock)
                .list();
    }

    /** The log of each of the incident's clocks, by the clock's place. */
    public Map<Integer, List<ClockEntry>> logs(IncidentNumber incident) {
        Map<Integer, List<ClockEntry>> logs = new HashMap<>();
        jdbc.sql("select * from sla_clock_log where incident = ? order by place, seq")
                .param(incident.value())
                .query(row -> {
                    logs.computeIfAbsent(row.getInt("place"), each -> new ArrayList<>())
                            .add(entry(row));
                });
        return logs;
    }

    /** Each clock settled at {@code now}, with its log; nothing is stored. */
    public List<ClockView> views(IncidentNumber incident, Instant now) {
        Map<Integer, List<ClockEntry>> logs = logs(incident);
        return clocks(incident).stream()
                .map(clock -> {
                    clock.settle(now);
                    List<ClockEntry> log =
                            new ArrayList<>(logs.getOrDefault(clock.key().place(), List.of()));
                    log.addAll(clock.written());
                    return clock.view(now, List.copyOf(log));
                })
                .toList();
    }

    /** Clocks that their logs tell otherwise of, each in a few words; none on a sound desk. */
    public List<String> differing(IncidentNumber incident) {
        List<Clock> clocks = clocks(incident);
        Map<Integer, List<ClockEntry>> logs = logs(incident);
        return clocks.stream()
                .filter(clock -> {
                    List<ClockEntry> log = upTo(
                            clock.state().entries(),
                            logs.getOrDefault(clock.key().place(), List.of()));
                    return log.isEmpty()
                            || !Clock.replay(clock.key(), calendars::get, log)
                                    .state()
                                    .equals(clock.state());
                })
                .map(clock -> clock.key().metric() + " " + clock.key().place())
                .toList();
    }

    /** What was written since the clock was read is none of its business. */
    private static List<ClockEntry> upTo(int entries, List<ClockEntry> log) {
        return log.subList(0, Math.min(entries, log.size()));
    }

    /** Stores those of the clocks that were changed, or told somebody. */
    public void save(List<Clock> clocks, List<Clock> told) {
        List<Clock> fresh = clocks.stream()
                .filter(clock -> clock.state().entries() == clock.written().size())
                .toList();
        insert(fresh);
        clocks.stream()
                .filter(clock -> !fresh.contains(clock))
                .filter(clock -> !clock.written().isEmpty() || told.contains(clock))
                .forEach(this::update);
        append(clocks);
    }

    private void insert(List<Clock> fresh) {
        if (!fresh.isEmpty()) {
            jdbc.sql("""
                            insert into sla_clock (incident, place, metric, subject, goal_ms, working_days, calendar,
                                calendar_version, decision, ladder, started_at, stretches, spent_ms, running_since, paused_for,
                                due_at, reached, breached_at, stopped_at, outcome, changed_at, entries, untold, alarm_at) values
                            """ + rows(fresh.size(), OF_CLOCK))
                    .params(fresh.stream().flatMap(ClockStore::columns).collect(Collectors.toList()))
                    .update();
        }
    }

    private void update(Clock clock) {
        List<@Nullable Object> values = columns(clock).collect(Collectors.toList());
        Collections.rotate(values, -KEY);
        jdbc.sql("""
                        update sla_clock set metric = ?, subject = ?, goal_ms = ?, working_days = ?, calendar = ?,
                            calendar_version = ?, decision = ?, ladder = ?, started_at = ?, stretches = ?, spent_ms = ?,
                            running_since = ?, paused_for = ?, due_at = ?, reached = ?, breached_at = ?, stopped_at = ?,
                            outcome = ?, changed_at = ?, entries = ?, untold = ?, alarm_at = ?
                        where incident = ? and place = ?
                        """).params(values).update();
    }

    private void append(List<Clock> clocks) {
        List<@Nullable Object> values = new ArrayList<>();
        for (Clock clock : clocks) {
            int seq = clock.state().entries() - clock.written().size();
            for (ClockEntry entry : clock.written()) {
                seq++;
                values.addAll(columns(clock.key(), seq, entry));
            }
        }
        if (!values.isEmpty()) {
            jdbc.sql("""
                            insert into sla_clock_log (incident, place, seq, at, kind, reason, percent, lag_ms, goal_ms,
                                working_days, calendar, calendar_version, decision, ladder) values
                            """ + rows(values.size() / OF_ENTRY, OF_ENTRY))
                    .params(values)
                    .update();
        }
    }

    private static final int KEY = 2;

    private static Stream<@Nullable Object> columns(Clock clock) {
        ClockState state = clock.state();
        Clock.Key key = clock.key();
        return Stream.of(
                        Stream.<@Nullable Object>of(
                                key.incident().value(),
                                key.place(),
                                key.metric().name(),
                                key.subject()),
                        columns(state.terms()).stream(),
                        Stream.<@Nullable Object>of(
                                state.startedAt(),
                                Stretch.write(state.stretches()),
                                state.spent().toMillis(),
                                state.runningSince(),
                                state.pausedFor(),
                                state.dueAt(),
                                state.reached(),
                                state.breachedAt(),
                                state.stoppedAt(),
                                state.outcome() == null ? null : state.outcome().name(),
                                state.changedAt(),
                                state.entries(),
                                Untold.write(clock.untold()),
                                clock.alarmAt()))
                .flatMap(columns -> columns);
    }

    private static List<@Nullable Object> columns(Clock.Key key, int seq, ClockEntry entry) {
        List<@Nullable Object> columns = new ArrayList<>(Arrays.asList(
                key.incident().value(),
                key.place(),
                seq,
                entry.at(),
                entry.kind().name(),
                entry.reason(),
                entry.percent(),
                entry.lag() == null ? null : entry.lag().toMillis()));
        columns.addAll(columns(entry.terms()));
        return columns;
    }

    private static List<@Nullable Object> columns(@Nullable Terms terms) {
        return terms == null
                ? Arrays.asList(null, null, null, null, null, null)
                : Arrays.asList(
                        terms.goal().duration().toMillis(),
                        terms.goal().workingDays(),
                        terms.calendar(),
                        terms.calendarVersion(),
                        terms.decision(),
                        terms.ladder().stream().map(String::valueOf).collect(Collectors.joining(",")));
    }

    private static String rows(int rows, int columns) {
        String row = "(" + String.join(", ", Collections.nCopies(columns, "?")) + ")";
        return String.join(", ", Collections.nCopies(rows, row));
    }

    private Clock clock(ResultSet row, int index) throws SQLException {
        Clock.Key key = new Clock.Key(
                new IncidentNumber(row.getString("incident")),
                row.getInt("place"),
                Metric.valueOf(row.getString("metric")),
                row.getString("subject"));
        String outcome = row.getString("outcome");
        ClockState state = new ClockState(
                Objects.requireNonNull(terms(row)),
                Objects.requireNonNull(instant(row, "started_at")),
                Stretch.read(row.getString("stretches")),
                Duration.ofMillis(row.getLong("spent_ms")),
                instant(row, "running_since"),
                row.getString("paused_for"),
                instant(row, "due_at"),
                row.getInt("reached"),
                instant(row, "breached_at"),
                instant(row, "stopped_at"),
                outcome == null ? null : ClockOutcome.valueOf(outcome),
                Objects.requireNonNull(instant(row, "changed_at")),
                row.getInt("entries"));
        return new Clock(key, calendars::get, state, Untold.read(row.getString("untold")));
    }

    private static ClockEntry entry(ResultSet row) throws SQLException {
        Long lag = row.getObject("lag_ms", Long.class);
        return new ClockEntry(
                Objects.requireNonNull(instant(row, "at")),
                ClockEntry.Kind.valueOf(row.getString("kind")),
                row.getString("reason"),
                row.getObject("percent", Integer.class),
                terms(row),
                lag == null ? null : Duration.ofMillis(lag));
    }

    private static @Nullable Terms terms(ResultSet row) throws SQLException {
        Long goal = row.getObject("goal_ms", Long.class);
        if (goal == null) {
            return null;
        }
        return new Terms(
                new Goal(Duration.ofMillis(goal), row.getObject("working_days", Integer.class)),
                row.getString("calendar"),
                row.getInt("calendar_version"),
                row.getInt("decision"),
                Arrays.stream(row.getString("ladder").split(","))
                        .map(Integer::valueOf)
                        .toList());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        java.sql.Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
