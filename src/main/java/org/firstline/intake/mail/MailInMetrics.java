package org.firstline.intake.mail;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Messages by what became of them since the start, and those that a lead is to decide. */
@Component
class MailInMetrics {

    static final List<MailState> OPEN =
            Arrays.stream(MailState.values()).filter(MailState::isOpen).toList();

    private final Map<MailState, Counter> counters = new EnumMap<>(MailState.class);

    MailInMetrics(MeterRegistry registry, MailRows rows) {
        for (MailState each : MailState.values()) {
            if (each != MailState.RECEIVED) {
                counters.put(
                        each,
                        Counter.builder("firstline.mails.received")
                                .description("Messages that came by mail, by what became of them")
                                .tag("outcome", each.name().toLowerCase(Locale.ROOT))
                                .register(registry));
            }
        }
        Gauge.builder("firstline.mails.quarantined", rows, all -> all.count(OPEN))
                .description("Messages that wait for a lead to decide")
                .register(registry);
    }

    void count(MailState outcome) {
        Counter counter = counters.get(outcome);
        if (counter != null) {
            counter.increment();
        }
    }
}
