package org.firstline.engine;

import java.time.Duration;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.stereotype.Component;

/**
 * Down when due jobs have been left lying: an error in the thread that acquires them would stop every timer, and nothing else
 * would tell.
 */
@Component("jobs")
class JobHealth extends AbstractHealthIndicator {

    static final Duration LONGEST = Duration.ofMinutes(2);

    private final ProcessEngine engine;
    private final JobAge age;

    JobHealth(ProcessEngine engine, JobAge age) {
        super("The age of due jobs cannot be asked for");
        this.engine = engine;
        this.age = age;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        tell(health, isRunning(), age.oldestDue());
        health.withDetail("givenUp", age.givenUp());
    }

    /** Where no executor runs, in tests and replays, due jobs wait for their moment. */
    static void tell(Health.Builder health, boolean isRunning, Duration oldestDue) {
        boolean late = isRunning && oldestDue.compareTo(LONGEST) > 0;
        (late ? health.down() : health.up()).withDetail("oldestDueSeconds", oldestDue.toSeconds());
    }

    private boolean isRunning() {
        JobExecutor executor =
                ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
        return executor != null && executor.isActive();
    }
}
