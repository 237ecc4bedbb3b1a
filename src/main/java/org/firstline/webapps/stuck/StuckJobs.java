package org.firstline.webapps.stuck;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.firstline.shared.DeskClock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Jobs of the engine that were given up, and jobs that nobody carries out. */
@Component
class StuckJobs {

    /** The executor is a second or two behind, never this much; the health of the jobs has the same bound. */
    private static final Duration LATE = Duration.ofMinutes(2);

    private static final String SELECT = """
            select j.ID_ as id, i.number, i.title, j.PROCESS_INSTANCE_ID_ as instance, j.PROCESS_DEF_ID_ as definition,
                   coalesce(j.FAILED_ACT_ID_, d.ACT_ID_, j.HANDLER_TYPE_) as step, coalesce(j.EXCEPTION_MSG_, '') as message,
                   coalesce(f.INCIDENT_TIMESTAMP_, j.DUEDATE_, j.CREATE_TIME_) as since
            from ACT_RU_JOB j
            left join ACT_RU_JOBDEF d on d.ID_ = j.JOB_DEF_ID_
            left join ACT_RU_INCIDENT f on f.CONFIGURATION_ = j.ID_ and f.INCIDENT_TYPE_ = 'failedJob'
            left join ACT_RU_EXECUTION e on e.ID_ = j.PROCESS_INSTANCE_ID_
            left join incident i on i.number = e.BUSINESS_KEY_
            """;
    private static final String GIVEN_UP = " where j.RETRIES_ = 0";
    private static final String OVERDUE = """
             where j.RETRIES_ > 0 and j.SUSPENSION_STATE_ = 1 and coalesce(j.DUEDATE_, j.CREATE_TIME_) < :late
             and (j.LOCK_EXP_TIME_ is null or j.LOCK_EXP_TIME_ < :now)
            """;

    private final JdbcClient jdbc;
    private final DeskClock clock;

    StuckJobs(JdbcClient jdbc, DeskClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Row> givenUp() {
        return all(GIVEN_UP);
    }

    List<Row> overdue() {
        return all(OVERDUE);
    }

    /** Empty when it went through or was retried meanwhile. */
    Optional<Row> givenUp(String id) {
        return one(GIVEN_UP, id);
    }

    /** Empty when it was carried out, or is at this moment. */
    Optional<Row> overdue(String id) {
        return one(OVERDUE, id);
    }

    private List<Row> all(String which) {
        return asked(SELECT + which + " order by since limit " + (StuckItem.Group.MOST + 1))
                .query(Row.class)
                .list();
    }

    private Optional<Row> one(String which, String id) {
        return asked(SELECT + which + " and j.ID_ = :id")
                .param("id", id)
                .query(Row.class)
                .optional();
    }

    private JdbcClient.StatementSpec asked(String statement) {
        Instant now = clock.instant();
        return jdbc.sql(statement).param("now", now).param("late", now.minus(LATE));
    }

    /** @param step the id of the step, or the kind of work where it belongs to no drawing */
    record Row(
            String id,
            @Nullable String number,
            @Nullable String title,
            @Nullable String instance,
            @Nullable String definition,
            String step,
            String message,
            Instant since) {}
}
