package org.firstline.sla.process;

import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.incident.IncidentContext;
import org.camunda.bpm.engine.impl.incident.IncidentHandling;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.camunda.bpm.engine.runtime.Incident;
import org.firstline.engine.EngineAccess;
import org.firstline.shared.IncidentNumber;
import org.firstline.sla.Metric;
import org.firstline.sla.Watch;
import org.springframework.stereotype.Component;

/** Tells the engine what happened to an incident's clocks. */
@Component
class PromiseWatch implements Watch {

    static final String KEY = "promise-watch";
    static final String SETTLED = "promise.settled";
    /** What Cockpit calls a broken promise, beside the failed jobs. */
    static final String BROKEN = "slaBreached";

    /** Shown by forms and cards. */
    static final String INCIDENT = "incident";

    private final ProcessEngine engine;
    private final EngineAccess access;

    PromiseWatch(ProcessEngine engine, EngineAccess access) {
        this.engine = engine;
        this.access = access;
    }

    @Override
    public String start(IncidentNumber incident) {
        return access.asDesk(() -> engine.getRuntimeService()
                .startProcessInstanceByKey(KEY, incident.value(), Map.of(INCIDENT, incident.value()))
                .getId());
    }

    /** By the engine's own entities: a timer of this very transaction is in no table yet. */
    @Override
    public void move(String instance, Instant at) {
        Date due = Date.from(at);
        command(context -> {
            ExecutionEntity watch = context.getExecutionManager().findExecutionById(instance);
            if (watch != null) {
                all(watch)
                        .flatMap(execution -> execution.getJobs().stream())
                        .filter(TimerEntity.class::isInstance)
                        .forEach(timer -> timer.setDuedate(due));
            }
            return watch;
        });
    }

    private void command(Command<?> command) {
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(command);
    }

    /** While somebody has to decide, the timer hangs deeper in the instance. */
    private static Stream<ExecutionEntity> all(ExecutionEntity execution) {
        return Stream.concat(
                Stream.of(execution), execution.getExecutions().stream().flatMap(PromiseWatch::all));
    }

    @Override
    public void show(String instance, Metric metric, int clock, Instant brokenAt) {
        command(context -> {
            ExecutionEntity watch = context.getExecutionManager().findExecutionById(instance);
            IncidentContext place = new IncidentContext();
            place.setProcessDefinitionId(watch.getProcessDefinitionId());
            place.setExecutionId(instance);
            place.setActivityId(watch.getActivityId());
            place.setConfiguration(String.valueOf(clock));
            IncidentHandling.createIncident(BROKEN, place, "Promise broken: %s, due %s".formatted(metric, brokenAt));
            return watch;
        });
    }

    @Override
    public void end(IncidentNumber incident, String instance) {
        access.asDesk(() -> engine.getRuntimeService()
                .createMessageCorrelation(SETTLED)
                .processInstanceId(instance)
                .correlateAll());
    }

    @Override
    public void clear(String instance, int clock) {
        access.asDesk(() -> engine
                .getRuntimeService()
                .createIncidentQuery()
                .processInstanceId(instance)
                .incidentType(BROKEN)
                .configuration(String.valueOf(clock))
                .list()
                .stream()
                .map(Incident::getId)
                .forEach(engine.getRuntimeService()::resolveIncident));
    }
}
