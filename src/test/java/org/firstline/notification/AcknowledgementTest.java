package org.firstline.notification;

import static org.assertj.core.api.Assertions.assertThat;

import org.firstline.incident.IncidentReport;
import org.firstline.incident.Requester;
import org.firstline.shared.Actor;
import org.firstline.shared.Channel;
import org.firstline.shared.IncidentNumber;
import org.firstline.shared.Language;
import org.firstline.shared.Level;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Mails that no person wrote have an end, and carry no words of strangers. */
class AcknowledgementTest extends MailTest {

    private static final String TITLE = "Buy cheap toner at http://spam.example";

    @Autowired
    Outbox outbox;

    @Autowired
    Receivers receivers;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void repeatsNoWordOfWhoWroteByMail() {
        IncidentNumber number = reportByMail();
        relay.sendDue();
        ReceivedMail mail = received().get(0);
        assertThat(mail.subject()).isEqualTo("We have received your e-mail (" + number + ")");
        assertThat(mail.plain() + mail.html() + mail.subject()).doesNotContain("spam", "toner", "Zoë");
        assertThat(mail.headers())
                .contains("Auto-Submitted: auto-replied")
                .noneMatch(line -> line.contains("bounces+"));
        assertThat(mail.headers()).anyMatch(line -> line.matches("Return-Path: <>"));
        assertThat(mail.link()).isNotEmpty();
    }

    @Test
    void answersAnAddressOnceInTenMinutes() {
        reportByMail();
        IncidentNumber second = reportByMail();
        assertThat(queued(second)).isEmpty();
        assertThat(journal(second))
                .contains("NOT_NOTIFIED incident-acknowledged: the last one is less than 10 minutes old");
        clock.moveTo(clock.instant().plusSeconds(601));
        assertThat(queued(reportByMail())).containsExactly("incident-acknowledged");
    }

    @Test
    void writesTenMailsInTenMinutesByItself() {
        IncidentNumber number = report();
        transactions.executeWithoutResult(transaction -> {
            for (int each = 1; each < 10; each++) {
                assertThat(receivers.obstacle(number, email)).isEmpty();
                outbox.add(new NewMail(
                        number, "question-reminder", "" + each, email, Language.NL, new MailContent("a", "b", "c")));
            }
        });
        assertThat(receivers.obstacle(number, email)).contains("too many mails in a short time");
        assertThat(receivers.obstacleToPersons(number, email)).isEmpty();
        assertThat(receivers.obstacle(report(), email)).isEmpty();
        clock.moveTo(clock.instant().plusSeconds(601));
        assertThat(receivers.obstacle(number, email)).isEmpty();
    }

    @Test
    void writesToNobodyWhoReadsNothing() {
        for (String nobody :
                new String[] {"noreply@example.org", "MAILER-DAEMON@example.org", "postmaster@example.org"}) {
            assertThat(receivers.obstacle(report(), nobody)).contains("nobody reads this address: " + nobody);
        }
    }

    private IncidentNumber reportByMail() {
        Requester requester = new Requester("Zoë", email, null, Language.EN);
        return incidents.report(
                new IncidentReport(
                        TITLE, TITLE, Channel.EMAIL, null, null, Level.LOW, Level.LOW, requester, null, null),
                Actor.requester("Zoë"));
    }
}
