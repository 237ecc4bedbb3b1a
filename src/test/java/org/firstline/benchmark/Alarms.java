package org.firstline.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the clocks' logs and the engine's history tell of alarms. */
final class Alarms {

    private static final String TOLD = " from ACT_HI_ACTINST a join ACT_HI_PROCINST p on p.ID_ = a.PROC_INST_ID_"
            + " where a.ACT_ID_ = 'serviceTask_tellWhoMustKnow' and a.END_TIME_ is not null";

    private final Server server;

    Alarms(Server server) {
        this.server = server;
    }

    /** How many clocks have a step before this instant that nobody has been told of. */
    long owed(Instant before) {
        return server.count("select count(*) from sla_clock where alarm_at < '%s'".formatted(sql(before)));
    }

    /** How late the steps of a span were noticed, ascending. */
    long[] lags(Instant from, Instant to) {
        return server
                .rows(("select ifnull(lag_ms, 0) from sla_clock_log where percent is not null"
                                + " and at >= '%s' and at < '%s' order by 1")
                        .formatted(sql(from), sql(to)))
                .stream()
                .mapToLong(row -> Long.parseLong(row.get(0)))
                .toArray();
    }

    /** Metric, percent and how often it was reached by now. */
    List<List<String>> reached(Instant from, Instant to) {
        return server.rows(
                ("select c.metric, l.percent, count(*) from sla_clock_log l join sla_clock c using (incident, place)"
                                + " where l.percent is not null and l.at >= '%s' and l.at < '%s'"
                                + " group by c.metric, l.percent order by c.metric, l.percent")
                        .formatted(sql(from), sql(to)));
    }

    /** Every step that was reached is in its clock's log once, was told once, and a breach stands in the journal once. */
    void areToldOnceEach() {
        assertThat(server.count("select count(*) from (select 1 from sla_clock_log where percent is not null"
                        + " group by incident, place, percent having count(*) > 1) twice"))
                .as("steps that are logged twice")
                .isZero();
        assertThat(server.count("select count(*) from sla_clock where untold <> ''"))
                .as("steps that nobody was told of")
                .isZero();
        assertThat(
                        server.count(
                                "select count(*) from (select incident, count(*) steps from sla_clock_log"
                                        + " where percent is not null group by incident) logged"
                                        + " left join (select p.BUSINESS_KEY_ incident, count(*) steps" + TOLD
                                        + " group by p.BUSINESS_KEY_) told using (incident) where logged.steps <> ifnull(told.steps, 0)"))
                .as("incidents of which more or fewer steps were told than reached")
                .isZero();
        assertThat(server.count("select count(*)" + TOLD))
                .as("tellings")
                .isEqualTo(server.count("select count(*) from sla_clock_log where percent is not null"));
        assertThat(server.count("select count(*) from incident_journal where kind = 'PROMISE_BROKEN'"))
                .as("breaches in journals")
                .isEqualTo(server.count("select count(*) from sla_clock_log where kind = 'BREACH'"));
    }

    /** Attempts of jobs that were rolled back and cost a retry. */
    long failures() {
        return server.count("select count(*) from ACT_HI_JOB_LOG where JOB_STATE_ = 1");
    }

    /** When telling began and ended in a span of due instants. */
    List<Telling> tellings(Instant from, Instant to) {
        Map<String, Deque<Instant>> dues = new HashMap<>();
        server.rows(("select incident, at from sla_clock_log where percent is not null and at >= '%s' and at < '%s'"
                                + " order by incident, at")
                        .formatted(sql(from), sql(to)))
                .forEach(row -> dues.computeIfAbsent(row.get(0), each -> new ArrayDeque<>())
                        .add(instant(row.get(1))));
        List<Telling> tellings = new ArrayList<>();
        server.rows("select p.BUSINESS_KEY_, a.START_TIME_, a.END_TIME_" + TOLD + " and a.START_TIME_ >= '" + sql(from)
                        + "' order by a.START_TIME_, a.SEQUENCE_COUNTER_")
                .forEach(row -> {
                    Instant due =
                            dues.getOrDefault(row.get(0), new ArrayDeque<>()).poll();
                    if (due != null) {
                        tellings.add(new Telling(due, instant(row.get(1)), instant(row.get(2))));
                    }
                });
        return tellings;
    }

    private static String sql(Instant instant) {
        return Timestamp.from(instant).toString();
    }

    private static Instant instant(String sql) {
        return Timestamp.valueOf(sql).toInstant();
    }

    /**
     * A step that somebody was told of.
     *
     * @param due of an incident's steps the first is told first, so the n-th telling is of its n-th step
     */
    record Telling(Instant due, Instant began, Instant ended) {}
}
