package org.firstline.webapps.stuck;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was promised to requesters, is past and not done, with the task at which each incident stands. */
@Component
class BrokenPromises {

    /** The task of the watch, at which somebody decides, is not the work. */
    private static final String OPEN = """
            select c.metric, c.breached_at as since, i.number, i.title, t.ID_ as task, t.PROC_INST_ID_ as instance,
                   t.ASSIGNEE_ as assignee, %s
            from sla_clock c
            join incident i on i.number = c.incident
            left join sla_agreement a on a.incident = c.incident
            left join ACT_RU_TASK t on t.ID_ = (
                select min(w.ID_) from ACT_RU_TASK w
                join ACT_RU_EXECUTION e on e.ID_ = w.PROC_INST_ID_
                where e.BUSINESS_KEY_ = c.incident and (a.watch is null or w.PROC_INST_ID_ <> a.watch))
            where c.stopped_at is null and c.breached_at is not null and c.metric in ('RESPONSE', 'RESOLUTION')
            order by since, c.place limit :most
            """.formatted(StuckTasks.TEAM);

    private final JdbcClient jdbc;

    BrokenPromises(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Row> open() {
        return jdbc.sql(OPEN)
                .param("most", StuckItem.Group.MOST + 1)
                .query(Row.class)
                .list();
    }

    /**
     * A clock.
     *
     * @param task null where the incident stands at none
     * @param team whose task it is; null where it is nobody's
     */
    record Row(
            String metric,
            Instant since,
            String number,
            String title,
            @Nullable String task,
            @Nullable String instance,
            @Nullable String assignee,
            @Nullable String team) {}
}
