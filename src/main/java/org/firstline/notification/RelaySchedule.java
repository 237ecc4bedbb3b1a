package org.firstline.notification;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.firstline.shared.DeskClock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Runs the relay every second, and once an hour forgets mails that are as old as history may get. */
@Component
@ConditionalOnProperty("firstline.mail.scheduled")
class RelaySchedule {

    /** As long as the models keep their history: until then an address that failed can be told by its bounce. */
    static final Duration KEPT = Duration.ofDays(365);

    private final Relay relay;
    private final Outbox outbox;
    private final MailDesk desk;
    private final DeskClock clock;

    RelaySchedule(Relay relay, Outbox outbox, MailDesk desk, DeskClock clock) {
        this.relay = relay;
        this.outbox = outbox;
        this.desk = desk;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
    void run() {
        if (desk.writes()) {
            relay.sendDue();
        }
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT1H")
    void forgetOld() {
        outbox.forget(clock.instant().minus(KEPT));
    }
}
