package org.firstline.incident;

import java.util.List;
import org.firstline.incident.process.DriftCheck;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks for drift every quarter of an hour and keeps what it found; a sound desk has none. */
@Component("drift")
public class Drift implements HealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(Drift.class);
    private static final String EVERY = "PT15M";

    private final DriftCheck check;
    private volatile List<DriftReport> last = List.of();

    Drift(DriftCheck check) {
        this.check = check;
    }

    /** Looks now. */
    public List<DriftReport> look() {
        last = check.findAll();
        last.forEach(drift -> LOG.error("Drift: {} {} ({})", drift.number(), drift.kind(), drift.detail()));
        return last;
    }

    /** How many the last look found. */
    int found() {
        return last.size();
    }

    @Scheduled(initialDelayString = EVERY, fixedDelayString = EVERY)
    void lookRegularly() {
        look();
    }

    /** Up, with the number of drifting incidents: a desk with drift still serves. */
    @Override
    public Health health() {
        return Health.up()
                .withDetail("drifting", last.size())
                .withDetail(
                        "incidents",
                        last.stream()
                                .limit(20)
                                .map(each -> each.number().value())
                                .toList())
                .build();
    }
}
