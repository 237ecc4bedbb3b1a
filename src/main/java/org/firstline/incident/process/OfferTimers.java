package org.firstline.incident.process;

import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The timers at work that carry {@code timer = offer}: they go off when the desk has to look again for an agent. */
@Component
class OfferTimers {

    private static final Date NEVER = Date.from(Instant.parse("9999-12-31T00:00:00Z"));

    private final ObjectProvider<ProcessEngine> engine;
    private final ModelPlaces places;

    OfferTimers(ObjectProvider<ProcessEngine> engine, ModelPlaces places) {
        this.engine = engine;
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

    private boolean isOffer(JobEntity timer) {
        return places.isOfferTimer(timer.getProcessDefinitionId(), timer.getActivityId());
    }
}
