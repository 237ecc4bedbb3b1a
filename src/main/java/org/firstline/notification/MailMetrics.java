package org.firstline.notification;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** What lies in the outbox, asked for at each scrape, and what has left it since the start. */
@Component
class MailMetrics {

    private final Counter sent;
    private final Counter givenUp;

    MailMetrics(MeterRegistry registry, Outbox outbox) {
        Gauge.builder("firstline.mails.waiting", outbox, Outbox::waiting)
                .description("Mails that have not left yet")
                .register(registry);
        Gauge.builder(
                        "firstline.mails.oldest.waiting",
                        outbox,
                        box -> box.oldestWaiting().toMillis() / 1000.0)
                .description("For how long the oldest of them has been waiting")
                .baseUnit("seconds")
                .register(registry);
        this.sent = Counter.builder("firstline.mails.sent")
                .description("Mails that the mail server took")
                .register(registry);
        this.givenUp = Counter.builder("firstline.mails.given.up")
                .description("Mails that never left, after every attempt")
                .register(registry);
    }

    void sent() {
        sent.increment();
    }

    void givenUp() {
        givenUp.increment();
    }
}
