package org.firstline.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.firstline.incident.RequesterLinks;
import org.firstline.intake.mail.MailAddresses;
import org.firstline.shared.IncidentNumber;
import org.firstline.shared.Language;
import org.firstline.sla.IncidentLocks;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

class RelayTest extends MailTest {

    @Autowired
    Outbox outbox;

    @Autowired
    DeskMailCheck check;

    @Autowired
    IncidentLocks locks;

    @Autowired
    MailTemplates templates;

    @Autowired
    MailLinks links;

    @Autowired
    MailDesk desk;

    @Autowired
    MailAddresses addresses;

    @Autowired
    JavaMailSender server;

    @Autowired
    RequesterLinks pages;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void sendsEachMailOnceWhenSeveralRun() throws Exception {
        IntStream.range(0, 20).forEach(each -> report());
        ExecutorService relays = Executors.newFixedThreadPool(4);
        Callable<Void> run = () -> {
            relay.sendDue();
            return null;
        };
        for (Future<Void> done : relays.invokeAll(List.of(run, run, run, run))) {
            done.get();
        }
        relays.shutdown();
        assertThat(received()).hasSize(20).extracting(ReceivedMail::messageId).doesNotHaveDuplicates();
    }

    @Test
    void sendsAgainUnderTheSameMessageIdAfterACrashBetweenSendingAndMarking() {
        report();
        Relay dying = relay(new Mailer(server, templates, links, desk, addresses, clock) {
            @Override
            void send(OutboxEntry mail, MailContent content) throws jakarta.mail.MessagingException {
                super.send(mail, content);
                throw new Crash();
            }
        });
        assertThatThrownBy(dying::sendDue).isInstanceOf(Crash.class);
        relay.sendDue();
        assertThat(received()).hasSize(1);

        clock.moveTo(clock.instant().plus(Outbox.LEASE));
        relay.sendDue();
        relay.sendDue();
        assertThat(received()).hasSize(2).extracting(ReceivedMail::messageId).containsOnly(messageId());
    }

    @Test
    void waitsLongerAfterEachFailureAndThenGivesUpAloud() {
        IncidentNumber number = report();
        JavaMailSenderImpl away = new JavaMailSenderImpl();
        away.setHost("127.0.0.1");
        away.setPort(1);
        Relay failing = relay(new Mailer(away, templates, links, desk, addresses, clock));
        List<Duration> pauses = new ArrayList<>();
        failing.sendDue();
        for (Instant next = nextAttempt(); next != null; next = nextAttempt()) {
            pauses.add(Duration.between(clock.instant(), next));
            clock.moveTo(next.minusMillis(1));
            failing.sendDue();
            assertThat(nextAttempt()).isEqualTo(next);
            clock.moveTo(next);
            failing.sendDue();
        }
        assertThat(pauses).isEqualTo(Relay.PAUSES);
        assertThat(journal(number)).endsWith("NOT_NOTIFIED incident-registered: " + email + " was not reached");
        relay.sendDue();
        assertThat(received()).isEmpty();
    }

    @Test
    void givesUpOnAMailWhoseAttemptsNeverEnd() {
        IncidentNumber number = report();
        Relay dying = relay(new Mailer(server, templates, links, desk, addresses, clock) {
            @Override
            void send(OutboxEntry mail, MailContent content) {
                throw new Crash();
            }
        });
        for (int attempt = 0; attempt <= Relay.PAUSES.size(); attempt++) {
            assertThatThrownBy(dying::sendDue).isInstanceOf(Crash.class);
            clock.moveTo(clock.instant().plus(Outbox.LEASE));
        }
        dying.sendDue();
        assertThat(nextAttempt()).isNull();
        assertThat(journal(number)).endsWith("NOT_NOTIFIED incident-registered: " + email + " was not reached");
    }

    /** A mail need not tell about an incident: what becomes of it then stands in no journal, and nothing else differs. */
    @Test
    void givesUpAMailAboutSomethingElseAndWritesInNoJournal() {
        MailContent content = new MailContent("Ann", "", null);
        transactions.executeWithoutResult(transaction ->
                outbox.add(new NewMail("CB-2026-000123", "public-message", "1", email, Language.EN, content)));
        Relay failing = relay(new Mailer(server, templates, links, desk, addresses, clock) {
            @Override
            void send(OutboxEntry mail, MailContent content) {
                assertThat(mail.about()).isEqualTo("CB-2026-000123");
                assertThat(mail.ofIncident()).isEmpty();
                throw new IllegalStateException("no");
            }
        });
        failing.sendDue();
        for (Instant next = nextAttempt(); next != null; next = nextAttempt()) {
            clock.moveTo(next);
            failing.sendDue();
        }
        assertThat(jdbc.sql("select failure from notification_outbox where incident = 'CB-2026-000123'"
                                + " and given_up_at is not null")
                        .query(String.class)
                        .list())
                .containsExactly("no");
    }

    @Test
    void goesOnBehindAMailThatNobodyCanRead() {
        IncidentNumber unreadable = report();
        jdbc.sql("update notification_outbox set payload = 'not JSON' where incident = ?")
                .param(unreadable.value())
                .update();
        IncidentNumber next = report();

        relay.sendDue();

        assertThat(received())
                .extracting(ReceivedMail::subject)
                .singleElement()
                .asString()
                .contains(next.value());
        assertThat(jdbc.sql("select failure from notification_outbox where incident = ?")
                        .param(unreadable.value())
                        .query(String.class)
                        .single())
                .contains("not");
    }

    @Test
    void givesNothingUpThatAnotherRelayHasSent() {
        IncidentNumber number = report();
        OutboxEntry mail = outbox.claim().orElseThrow();
        outbox.sent(mail);

        assertThat(transactions.<Boolean>execute(transaction -> outbox.givenUp(mail, "too late")))
                .isFalse();
        assertThat(journal(number)).noneMatch(entry -> entry.contains("was not reached"));
    }

    @Test
    void forgetsWhatLeftLongAgoAndNothingElse() {
        IncidentNumber sent = report();
        relay.sendDue();
        IncidentNumber waiting = report();

        outbox.forget(clock.instant());
        assertThat(queued(sent)).hasSize(1);
        outbox.forget(clock.instant().plusMillis(1));
        assertThat(queued(sent)).isEmpty();
        assertThat(queued(waiting)).hasSize(1);
    }

    @Test
    void keepsNoSecretAndNoTextOfWhatItSent() {
        report("Secret plans", email, null);
        relay.sendDue();
        String link = received().get(0).link();
        String token = link.substring(link.lastIndexOf('/') + 1);
        assertThat(token).hasSize(43);
        assertThat(pages.open(token)).isPresent();
        assertThat(jdbc.sql("select * from notification_outbox where receiver = ?")
                        .param(email)
                        .query()
                        .singleRow()
                        .values())
                .noneMatch(value -> String.valueOf(value).contains(token)
                        || String.valueOf(value).contains("Secret"));
    }

    private Relay relay(Mailer mailer) {
        return new Relay(
                outbox,
                check,
                mailer,
                incidents,
                locks,
                transactions,
                new MailMetrics(new SimpleMeterRegistry(), outbox));
    }

    private Instant nextAttempt() {
        return jdbc.sql("select next_attempt_at from notification_outbox where receiver = ?")
                .param(email)
                .query((row, index) ->
                        row.getTimestamp(1) == null ? null : row.getTimestamp(1).toInstant())
                .list()
                .get(0);
    }

    private String messageId() {
        return jdbc.sql("select message_id from notification_outbox where receiver = ?")
                .param(email)
                .query(String.class)
                .single();
    }

    /** The JVM ends here. */
    private static final class Crash extends Error {}
}
