package org.firstline.incident;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Arrays;
import org.firstline.shared.IncidentStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many incidents are open, by where they stand, and how many have drifted; asked for at each scrape. */
@Component
class IncidentMetrics implements MeterBinder {

    private final JdbcClient jdbc;
    private final Drift drift;

    IncidentMetrics(JdbcClient jdbc, Drift drift) {
        this.jdbc = jdbc;
        this.drift = drift;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Arrays.stream(IncidentStatus.values())
                .filter(status -> !status.isFinal())
                .forEach(status -> Gauge.builder("firstline.incidents.open", () -> count(status))
                        .tag("status", status.name())
                        .description("Open incidents by status")
                        .register(registry));
        Gauge.builder("firstline.incidents.drifting", drift, Drift::found)
                .description("Incidents whose model and record disagreed at the last check")
                .register(registry);
    }

    private int count(IncidentStatus status) {
        return jdbc.sql("select count(*) from incident where status = ?")
                .param(status.name())
                .query(Integer.class)
                .single();
    }
}
