package org.firstline.incident.process;

import java.time.Instant;
import java.util.Optional;
import org.firstline.shared.IncidentNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When the model of an incident acts by itself. */
@Component
public class LifeTimers {

    private final JdbcClient jdbc;

    LifeTimers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The first timer at the place where the incident rests: a reminder, or the end of a wait. */
    public Optional<Instant> next(IncidentNumber incident) {
        return jdbc.sql("""
                        select min(j.DUEDATE_) from ACT_RU_EXECUTION e
                        join ACT_RU_TASK t on t.PROC_INST_ID_ = e.ID_
                        join ACT_RU_JOB j on j.PROCESS_INSTANCE_ID_ = e.ID_ and j.TYPE_ = 'timer'
                        where e.BUSINESS_KEY_ = ? and e.PARENT_ID_ is null
                        and (e.SUPER_EXEC_ is not null or e.PROC_DEF_ID_ like 'incident:%')
                        """).param(incident.value()).query(Instant.class).optional();
    }
}
