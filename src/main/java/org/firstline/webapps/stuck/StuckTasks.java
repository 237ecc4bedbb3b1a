package org.firstline.webapps.stuck;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.firstline.shared.DeskClock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Work that lies: what nobody took, and what came back from a wait that reached its limit. */
@Component
class StuckTasks {

    private static final Duration PATIENCE = Duration.ofMinutes(30);

    /** The desk offers on within seconds of the offer's end. */
    private static final Duration GRACE = Duration.ofMinutes(2);

    /** The team of a task {@code t}. */
    static final String TEAM = """
            (select min(l.GROUP_ID_) from ACT_RU_IDENTITYLINK l
             where l.TASK_ID_ = t.ID_ and l.TYPE_ = 'candidate' and l.GROUP_ID_ is not null) as team
            """;

    /** Contact tasks, of incidents that wait for somebody else, need nobody. */
    private static final String UNASSIGNED = """
            select t.ID_ as id, t.NAME_ as name, i.number, i.title, t.PROC_INST_ID_ as instance, t.ASSIGNEE_ as assignee, %s,
                   '' as waited_for,
                   greatest(t.CREATE_TIME_, coalesce((select max(j.at) from incident_journal j
                                                      where j.incident = i.id and j.kind = 'RELEASED'), t.CREATE_TIME_)) as since
            from ACT_RU_TASK t
            join ACT_RU_EXECUTION e on e.ID_ = t.PROC_INST_ID_
            join incident i on i.number = e.BUSINESS_KEY_
            where t.ASSIGNEE_ is null and t.CREATE_TIME_ < :patience and i.status not in ('WAITING', 'RESOLVED')
            having since < :patience
            order by since limit :most
            """.formatted(TEAM);

    /** Only the newest decision on an incident is an offer that stands. */
    private static final String EXPIRED_OFFERS = """
            select t.ID_ as id, t.NAME_ as name, i.number, i.title, t.PROC_INST_ID_ as instance, t.ASSIGNEE_ as assignee, %s,
                   '' as waited_for, d.look_again_at as since
            from ACT_RU_TASK t
            join ACT_RU_EXECUTION e on e.ID_ = t.PROC_INST_ID_
            join incident i on i.number = e.BUSINESS_KEY_
            join assignment_decision d on d.id = (select max(n.id) from assignment_decision n where n.incident = i.number)
            where t.ASSIGNEE_ = d.agent and d.ended_as is null and d.look_again_at < :late and i.status = 'IN_PROGRESS'
            order by since limit :most
            """.formatted(TEAM);

    private static final String PAST_LIMIT = """
            select t.ID_ as id, t.NAME_ as name, i.number, i.title, t.PROC_INST_ID_ as instance, t.ASSIGNEE_ as assignee, %s,
                   j.text as waited_for, j.at as since
            from incident i
            join incident_journal j on j.incident = i.id and j.kind = 'WAIT_LIMIT'
            join ACT_RU_EXECUTION e on e.BUSINESS_KEY_ = i.number
            join ACT_RU_TASK t on t.PROC_INST_ID_ = e.ID_
            where i.status in ('REGISTERED', 'IN_PROGRESS')
            and not exists (select 1 from incident_journal n where n.incident = i.id and n.seq > j.seq
                            and (n.author_kind <> 'DESK' or n.kind = 'WAIT_LIMIT'))
            order by since limit :most
            """.formatted(TEAM);

    private final JdbcClient jdbc;
    private final DeskClock clock;

    StuckTasks(JdbcClient jdbc, DeskClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What nobody has had for half an hour, however it came to lie there. */
    List<Row> unassigned() {
        return jdbc.sql(UNASSIGNED)
                .param("patience", clock.instant().minus(PATIENCE))
                .param("most", StuckItem.Group.MOST + 1)
                .query(Row.class)
                .list();
    }

    /** What was offered, not taken in time, and offered to nobody else. */
    List<Row> expiredOffers() {
        return jdbc.sql(EXPIRED_OFFERS)
                .param("late", clock.instant().minus(GRACE))
                .param("most", StuckItem.Group.MOST + 1)
                .query(Row.class)
                .list();
    }

    /** What came back at a wait's limit, and about which nobody has said or done anything since. */
    List<Row> pastLimit() {
        return jdbc.sql(PAST_LIMIT)
                .param("most", StuckItem.Group.MOST + 1)
                .query(Row.class)
                .list();
    }

    /** @param waitedFor the wait's reason; empty for a task that comes from no wait */
    record Row(
            String id,
            String name,
            String number,
            String title,
            String instance,
            @Nullable String assignee,
            @Nullable String team,
            String waitedFor,
            Instant since) {}
}
