package org.firstline.incident.process;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The timers at work that carry {@code timer = offer}: they go off when the desk has to look again for an agent. */
@Component
class OfferTimers {

    private static final Date NEVER = Date.from(Instant.parse("9999-12-31T00:00:00Z"));

    private static final String FREE = """
             and j.TYPE_ = 'timer' and t.ASSIGNEE_ is null
            where exists (select 1 from ACT_RU_IDENTITYLINK l
                where l.TASK_ID_ = t.ID_ and l.TYPE_ = 'candidate' and l.GROUP_ID_ = :team)
            """;

    /** In one statement, however long the queue: the numbers in it say in which order the engine takes them up. */
    private static final String HASTEN = """
            update ACT_RU_JOB job join (
                select j.ID_ as id, row_number() over (order by i.priority, i.id) as place
                from ACT_RU_JOB j join ACT_RU_TASK t on t.EXECUTION_ID_ = j.EXECUTION_ID_
                join ACT_RU_EXECUTION e on e.ID_ = t.PROC_INST_ID_
                join incident i on i.number = e.BUSINESS_KEY_
            """ + FREE + """
                and (j.PROCESS_DEF_ID_, j.HANDLER_CFG_) in (:offers) and j.DUEDATE_ > :latest
            ) queued on queued.id = job.ID_
            set job.DUEDATE_ = :now + interval (queued.place - 1) * 1000 microsecond
            """;

    private final ObjectProvider<ProcessEngine> engine;
    private final ModelPlaces places;
    private final JdbcClient jdbc;

    OfferTimers(ObjectProvider<ProcessEngine> engine, ModelPlaces places, JdbcClient jdbc) {
        this.engine = engine;
        this.jdbc = jdbc;
        this.places = places;
    }

    /**
     * By the engine's own entities: a timer of this very transaction is in no table yet.
     *
     * @param execution of the task at which the timer hangs
     * @param at null: never
     */
    void move(String execution, @Nullable Instant at) {
        Date due = at == null ? NEVER : Date.from(at);
        ((ProcessEngineConfigurationImpl) engine.getObject().getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(context -> {
                    ExecutionEntity place = context.getExecutionManager().findExecutionById(execution);
                    place.getJobs().stream()
                            .filter(TimerEntity.class::isInstance)
                            .filter(this::isOffer)
                            .forEach(timer -> timer.setDuedate(due));
                    return place;
                });
    }

    /**
     * Timers of work that lies free in the team's queue go off now, one after the other, when they would only later: what is
     * most urgent first, and of that the oldest.
     *
     * @param latest what is due until then stays as it is
     */
    void hasten(String team, Instant now, Instant latest) {
        List<Object[]> offers = jdbc
                .sql("select distinct j.PROCESS_DEF_ID_, j.HANDLER_CFG_ from ACT_RU_JOB j join ACT_RU_TASK t"
                        + " on t.EXECUTION_ID_ = j.EXECUTION_ID_" + FREE)
                .param("team", team)
                .query((row, index) -> new Object[] {row.getString(1), row.getString(2)})
                .list()
                .stream()
                .filter(timer -> places.isOfferTimer((String) timer[0], (String) timer[1]))
                .toList();
        if (!offers.isEmpty()) {
            jdbc.sql(HASTEN)
                    .param("team", team)
                    .param("offers", offers)
                    .param("latest", Timestamp.from(latest))
                    .param("now", Timestamp.from(now))
                    .update();
        }
    }

    private boolean isOffer(JobEntity timer) {
        return places.isOfferTimer(timer.getProcessDefinitionId(), timer.getActivityId());
    }
}
