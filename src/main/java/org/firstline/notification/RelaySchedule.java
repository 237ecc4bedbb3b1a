package org.firstline.notification;

import java.util.concurrent.TimeUnit;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Runs the relay every second. */
@Component
@ConditionalOnProperty("firstline.mail.scheduled")
class RelaySchedule {

    private final Relay relay;
    private final MailDesk desk;

    RelaySchedule(Relay relay, MailDesk desk) {
        this.relay = relay;
        this.desk = desk;
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
    void run() {
        if (desk.writes()) {
            relay.sendDue();
        }
    }
}
