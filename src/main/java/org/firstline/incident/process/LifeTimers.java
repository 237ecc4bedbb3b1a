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
    private final ModelPlaces places;

    LifeTimers(JdbcClient jdbc, ModelPlaces places) {
        this.jdbc = jdbc;
        this.places = places;
    }

    /** The first timer at the place where the incident rests: a reminder, or the end of a wait; offers are the desk's own affair. */
    public Optional<Instant> next(IncidentNumber incident) {
        return jdbc
                .sql("""
                        select j.DUEDATE_, d.PROC_DEF_ID_, d.ACT_ID_ from ACT_RU_EXECUTION e
                        join ACT_RU_TASK t on t.PROC_INST_ID_ = e.ID_
                        join ACT_RU_JOB j on j.PROCESS_INSTANCE_ID_ = e.ID_ and j.TYPE_ = 'timer'
                        join ACT_RU_JOBDEF d on d.ID_ = j.JOB_DEF_ID_
                        where e.BUSINESS_KEY_ = ? and e.PARENT_ID_ is null
                        and (e.SUPER_EXEC_ is not null or e.PROC_DEF_ID_ like 'incident:%')
                        order by j.DUEDATE_
                        """)
                .param(incident.value())
                .query((row, index) -> new Timer(row.getTimestamp(1).toInstant(), row.getString(2), row.getString(3)))
                .stream()
                .filter(timer -> !places.isOfferTimer(timer.model(), timer.event()))
                .map(Timer::due)
                .findFirst();
    }

    private record Timer(Instant due, String model, String event) {}
}
