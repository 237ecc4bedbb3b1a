package org.firstline.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.firstline.ProcessDriver;
import org.firstline.incident.Outcome;
import org.firstline.shared.Actor;
import org.firstline.shared.IncidentNumber;
import org.firstline.shared.ResolutionCode;
import org.firstline.shared.Visibility;
import org.firstline.shared.WaitReason;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class OutboxTest extends MailTest {

    private static final String WORK = "userTask_handleInLine";

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    ProcessDriver life;

    @Test
    void isWrittenWithItsCauseAndTheJournalSaysToWhom() {
        IncidentNumber number = report();
        assertThat(queued(number)).containsExactly("incident-registered");
        assertThat(journal(number)).contains("NOTIFIED incident-registered: " + email);
    }

    @Test
    void staysEmptyWhenTheCauseRollsBack() {
        transactions.executeWithoutResult(transaction -> {
            report();
            transaction.setRollbackOnly();
        });
        assertThat(jdbc.sql("select count(*) from notification_outbox where receiver = ?")
                        .param(email)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void staysEmptyForWhomNoMailReachesAndTheJournalSaysSo() {
        IncidentNumber byPhone = report("No mail", null, "+31 20 555 0100");
        IncidentNumber mistyped = report("No mail", "jan at example", "+31 20 555 0100");
        assertThat(queued(byPhone)).isEmpty();
        assertThat(journal(byPhone)).contains("NOT_NOTIFIED incident-registered: no e-mail address");
        assertThat(queued(mistyped)).isEmpty();
        assertThat(journal(mistyped))
                .contains("NOT_NOTIFIED incident-registered: not an e-mail address: jan at example");
    }

    @Test
    void tellsTheRequesterAtEveryTurnOfTheirIncident() {
        IncidentNumber number = report();
        incidents.note(number, "We are on our way.", Visibility.PUBLIC, Actor.agent("line1a"));
        incidents.note(number, "Between us.", Visibility.INTERNAL, Actor.agent("line1a"));
        life.complete(number, WORK, "line1a", new Outcome.Waits(WaitReason.REQUESTER, "Which printer?"));
        life.fire(number, "boundaryEvent_noAnswerYet");
        life.fire(number, "boundaryEvent_stillNoAnswer");
        incidents.reply(number, "The blue one.", Actor.requester("Zoë van den Berg"));
        life.complete(number, WORK, "line1a", new Outcome.Resolved("New drum.", ResolutionCode.FIXED, 12));
        life.fire(number, "boundaryEvent_noAnswerYet");
        relay.sendDue();
        assertThat(queued(number))
                .containsExactly(
                        "incident-registered",
                        "public-message",
                        "incident-question",
                        "question-reminder",
                        "question-reminder",
                        "incident-resolved",
                        "confirmation-reminder");
        assertThat(received())
                .extracting(ReceivedMail::plain)
                .satisfiesExactlyInAnyOrder(
                        mail -> assertThat(mail).contains("Printer prints emoji 🖨️"),
                        mail -> assertThat(mail).contains("> We are on our way."),
                        mail -> assertThat(mail).contains("> Which printer?", "Zodra"),
                        mail -> assertThat(mail).contains("> Which printer?", "wachten wij nog"),
                        mail -> assertThat(mail).contains("> Which printer?", "wachten wij nog"),
                        mail -> assertThat(mail).contains("> New drum.", "Klopt dat?"),
                        mail -> assertThat(mail).contains("> New drum.", "nog niet van u gehoord"));
    }

    @Test
    void writesTheSameThingOnlyOnce() {
        IncidentNumber number = report();
        List<String> keys = jdbc.sql("select message_key from notification_outbox where incident = ?")
                .param(number.value())
                .query(String.class)
                .list();
        assertThat(keys)
                .singleElement()
                .asString()
                .startsWith(number + ":incident-registered:")
                .endsWith(":" + email);
    }
}
