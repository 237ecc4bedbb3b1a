package org.firstline.sla.process;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.firstline.shared.DeskClock;
import org.firstline.shared.IncidentNumber;
import org.firstline.sla.ClockFault;
import org.firstline.sla.ClockFaults;
import org.firstline.sla.domain.ClockStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the logs of clocks again and compares, and looks whether each watch's timer is where the clocks say. Looks at open
 * clocks, and at those that changed within a day.
 */
@Component
class ClockCheck implements ClockFaults {

    private static final int STEP = 200;
    private static final Duration RECENTLY = Duration.ofDays(1);

    /** A timer that is early finds nothing to tell; one that lost a race is tried again a little later, at most an hour. */
    private static final String ALARMS_OFF = """
            select c.incident, c.alarm_at, min(j.DUEDATE_) as due_at
            from (select incident, coalesce(min(alarm_at), '9999-12-31') as alarm_at
                  from sla_clock where stopped_at is null group by incident) c
            left join sla_agreement a on a.incident = c.incident
            left join ACT_RU_JOB j on j.PROCESS_INSTANCE_ID_ = a.watch and j.TYPE_ = 'timer'
            group by c.incident, c.alarm_at
            having due_at is null or due_at > date_add(c.alarm_at, interval 1 hour)
            """;

    private final ClockStore clocks;
    private final JdbcClient jdbc;
    private final DeskClock clock;

    ClockCheck(ClockStore clocks, JdbcClient jdbc, DeskClock clock) {
        this.clocks = clocks;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<ClockFault> findAll() {
        return Stream.concat(differing().stream(), alarmsOff().stream()).toList();
    }

    private List<ClockFault> differing() {
        List<ClockFault> found = new ArrayList<>();
        Instant since = clock.instant().minus(RECENTLY);
        String last = "";
        for (List<IncidentNumber> step = incidents(since, last); !step.isEmpty(); step = incidents(since, last)) {
            step.forEach(incident -> clocks.differing(incident)
                    .forEach(detail -> found.add(new ClockFault(incident, ClockFault.Kind.CLOCK_DIFFERS, detail))));
            last = step.get(step.size() - 1).value();
        }
        return found;
    }

    private List<ClockFault> alarmsOff() {
        return jdbc.sql(ALARMS_OFF)
                .query((row, index) -> new ClockFault(
                        new IncidentNumber(row.getString("incident")),
                        ClockFault.Kind.ALARM_OFF,
                        "next step at %s, timer at %s"
                                .formatted(row.getTimestamp("alarm_at"), row.getTimestamp("due_at"))))
                .list();
    }

    private List<IncidentNumber> incidents(Instant since, String after) {
        return jdbc
                .sql("select incident from sla_clock where stopped_at is null and incident > :after"
                        + " union select incident from sla_clock where changed_at > :since and incident > :after"
                        + " order by incident limit " + STEP)
                .param("since", since)
                .param("after", after)
                .query(String.class)
                .list()
                .stream()
                .map(IncidentNumber::new)
                .toList();
    }
}
