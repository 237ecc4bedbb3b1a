package org.firstline.engine;

import java.time.Duration;
import java.time.Instant;
import org.firstline.shared.DeskClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far the job executor is behind, and what it has given up. */
@Component
class JobAge {

    private final JdbcClient jdbc;
    private final DeskClock clock;

    JobAge(JdbcClient jdbc, DeskClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** For how long the oldest job that could run has been waiting; zero when none is due. */
    Duration oldestDue() {
        Instant now = clock.instant();
        return jdbc.sql("""
                        select min(coalesce(DUEDATE_, CREATE_TIME_)) from ACT_RU_JOB
                        where RETRIES_ > 0 and SUSPENSION_STATE_ = 1 and coalesce(DUEDATE_, CREATE_TIME_) <= ?
                        and (LOCK_EXP_TIME_ is null or LOCK_EXP_TIME_ < ?)
                        """)
                .params(now, now)
                .query(Instant.class)
                .optional()
                .map(due -> Duration.between(due, now))
                .orElse(Duration.ZERO);
    }

    /** How many jobs have failed for the last time, and wait for somebody to retry them in Cockpit. */
    int givenUp() {
        return jdbc.sql("select count(*) from ACT_RU_JOB where RETRIES_ = 0")
                .query(Integer.class)
                .single();
    }
}
