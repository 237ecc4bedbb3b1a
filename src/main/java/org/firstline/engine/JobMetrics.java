package org.firstline.engine;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** The engine's jobs, asked for at each scrape. */
@Component
class JobMetrics implements MeterBinder {

    private final JobAge age;

    JobMetrics(JobAge age) {
        this.age = age;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("firstline.jobs.given.up", age, JobAge::givenUp)
                .description("Steps that failed for the last time and wait for a retry in Cockpit")
                .register(registry);
        Gauge.builder("firstline.jobs.oldest.due", age, jobs -> jobs.oldestDue().toMillis() / 1000.0)
                .description("For how long the oldest due job has been waiting")
                .baseUnit("seconds")
                .register(registry);
    }
}
