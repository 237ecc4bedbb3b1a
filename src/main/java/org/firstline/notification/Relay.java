package org.firstline.notification;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.firstline.incident.EntryKind;
import org.firstline.incident.Incidents;
import org.firstline.sla.IncidentLocks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes mails from the outbox to the mail server, outside any transaction. Several may run at once, on several nodes. A mail
 * can arrive twice when the mark fails after the server has taken it, because the JVM dies, the database is away or the answer
 * outlasts the lease; both copies have the same Message-ID.
 */
@Component
class Relay {

    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);

    /** Between one attempt and the next. */
    static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(5),
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            Duration.ofMinutes(10),
            Duration.ofHours(1));

    private final Outbox outbox;
    private final DeskMailCheck check;
    private final Mailer mailer;
    private final Incidents incidents;
    private final IncidentLocks locks;
    private final TransactionTemplate transactions;
    private final MailMetrics metrics;

    Relay(
            Outbox outbox,
            DeskMailCheck check,
            Mailer mailer,
            Incidents incidents,
            IncidentLocks locks,
            TransactionTemplate transactions,
            MailMetrics metrics) {
        this.outbox = outbox;
        this.check = check;
        this.mailer = mailer;
        this.incidents = incidents;
        this.locks = locks;
        this.transactions = transactions;
        this.metrics = metrics;
    }

    /** Sends what is due now; what fails waits for its next attempt. */
    void sendDue() {
        Optional<OutboxEntry> due = outbox.claim();
        while (due.isPresent()) {
            due = attempt(due.get());
        }
    }

    /** Returns the next. */
    private Optional<OutboxEntry> attempt(OutboxEntry mail) {
        if (mail.attempts() > PAUSES.size() + 1) {
            giveUp(mail, "every attempt was cut short");
            return outbox.claim();
        }
        try {
            Verdict verdict = check.of(mail, outbox.read(mail));
            if (!(verdict instanceof Verdict.Send send)) {
                putAside(mail, verdict);
                return outbox.claim();
            }
            mailer.send(mail, send.content());
        } catch (Exception failure) {
            retry(mail, failure);
            return outbox.claim();
        }
        Optional<OutboxEntry> next = outbox.sentAndNext(mail);
        metrics.sent();
        return next;
    }

    private void putAside(OutboxEntry mail, Verdict verdict) {
        if (verdict instanceof Verdict.Wait wait) {
            outbox.postpone(mail, wait.until());
        } else if (verdict instanceof Verdict.Withdraw withdraw) {
            withdraw(mail, withdraw.reason());
        }
    }

    private void withdraw(OutboxEntry mail, String reason) {
        LOG.info("{}: mail {} is withdrawn: {}", mail.about(), mail.event(), reason);
        transactions.executeWithoutResult(transaction -> {
            mail.ofIncident().ifPresent(locks::lock);
            List<String> untold = outbox.withdraw(mail, "withdrawn: " + reason);
            if (!untold.isEmpty()) {
                journal(mail, "withdrawn, %s: %s".formatted(reason, String.join(", ", untold)));
            }
        });
    }

    private void retry(OutboxEntry mail, Exception failure) {
        String reason = String.valueOf(failure.getMessage()).replaceAll("\\s+", " ");
        if (mail.attempts() > PAUSES.size()) {
            giveUp(mail, reason);
            return;
        }
        Duration pause = PAUSES.get(mail.attempts() - 1);
        LOG.warn("{}: mail {} did not leave, next attempt in {}: {}", mail.about(), mail.event(), pause, reason);
        outbox.failed(mail, pause, reason);
    }

    private void giveUp(OutboxEntry mail, String reason) {
        LOG.error("{}: mail {} is given up after {} attempts: {}", mail.about(), mail.event(), mail.attempts(), reason);
        transactions.executeWithoutResult(transaction -> {
            mail.ofIncident().ifPresent(locks::lock);
            if (outbox.givenUp(mail, reason)) {
                metrics.givenUp();
                journal(mail, mail.receiver() + " was not reached");
            }
        });
    }

    /** Where a mail is about no incident, only the log and the figures tell. */
    private void journal(OutboxEntry mail, String what) {
        mail.ofIncident()
                .ifPresent(number ->
                        incidents.record(number, EntryKind.NOT_NOTIFIED, "%s: %s".formatted(mail.event(), what)));
    }
}
