package org.firstline.intake.mail;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.stereotype.Component;

/** Tells whether the mailbox can be read; the desk is well without it. */
@Component("mailbox")
class MailboxHealth extends AbstractHealthIndicator {

    private final MailInSettings settings;
    private final MailboxWatch watch;

    MailboxHealth(MailInSettings settings, MailboxWatch watch, MeterRegistry registry) {
        super("The mailbox cannot be asked for");
        Gauge.builder("firstline.mailbox.away", watch, each -> each.away().toSeconds())
                .description("For how long the mailbox could not be read")
                .baseUnit("seconds")
                .register(registry);
        this.settings = settings;
        this.watch = watch;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        health.up()
                .withDetail("read", settings.isOn())
                .withDetail("awaySeconds", watch.away().toSeconds());
    }
}
