package org.firstline.incident;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.firstline.incident.process.DriftCheck;
import org.firstline.shared.DeskClock;
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
    private static final String FIRST = "PT1M";
    private static final String EVERY = "PT15M";

    private final DriftCheck check;
    private final DeskClock clock;
    private volatile List<Known> last = List.of();

    Drift(DriftCheck check, DeskClock clock) {
        this.check = check;
        this.clock = clock;
    }

    /** Looks now. */
    public List<DriftReport> look() {
        List<DriftReport> found = check.findAll();
        Instant now = clock.instant();
        Map<DriftReport, Instant> before = last.stream().collect(Collectors.toMap(Known::report, Known::since));
        last = found.stream()
                .map(report -> new Known(report, before.getOrDefault(report, now)))
                .toList();
        found.forEach(drift -> LOG.error("Drift: {} {} ({})", drift.number(), drift.kind(), drift.detail()));
        return found;
    }

    /** What the last look found, the incidents in their order. */
    public List<Known> known() {
        return last;
    }

    /** How many the last look found. */
    int found() {
        return last.size();
    }

    @Scheduled(initialDelayString = FIRST, fixedDelayString = EVERY)
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
                                .map(each -> each.report().number().value())
                                .toList())
                .build();
    }

    /** @param since the look that found it first */
    public record Known(DriftReport report, Instant since) {}
}
