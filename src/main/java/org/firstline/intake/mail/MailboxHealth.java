package org.firstline.intake.mail;

import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.stereotype.Component;

/** Tells whether the mailbox can be read; the desk is well without it. */
@Component("mailbox")
class MailboxHealth extends AbstractHealthIndicator {

    private final MailInSettings settings;
    private final MailboxWatch watch;

    MailboxHealth(MailInSettings settings, MailboxWatch watch) {
        super("The mailbox cannot be asked for");
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
