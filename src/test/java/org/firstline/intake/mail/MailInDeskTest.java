package org.firstline.intake.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.firstline.ProcessDriver;
import org.firstline.incident.EntryKind;
import org.firstline.incident.IncidentLinks;
import org.firstline.incident.IncidentView;
import org.firstline.incident.JournalEntryView;
import org.firstline.incident.Outcome;
import org.firstline.shared.Actor;
import org.firstline.shared.Channel;
import org.firstline.shared.DeskClock;
import org.firstline.shared.IncidentNumber;
import org.firstline.shared.IncidentStatus;
import org.firstline.shared.Language;
import org.firstline.shared.Page;
import org.firstline.shared.StateRefused;
import org.firstline.shared.Visibility;
import org.firstline.shared.WaitReason;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessResourceFailureException;

/** What the desk makes of mails from people. */
class MailInDeskTest extends MailInTest {

    private static final String WORK = "userTask_handleInLine";

    @Autowired
    ProcessDriver life;

    @Autowired
    IncidentLinks links;

    @Autowired
    Mails mails;

    @Autowired
    RawMails raws;

    @Autowired
    MailReader reader;

    @Autowired
    Judge judge;

    @Autowired
    MailActs acts;

    @Autowired
    MailInMetrics metrics;

    @Autowired
    DeskClock clock;

    @Test
    void makesAnIncidentOfAMail() throws Exception {
        MailRow row = receive(mailFrom(
                "Zoë de Boer <" + writer + ">",
                DESK,
                "Printer prints =?utf-8?B?8J+WqO+4jw==?= and jams",
                "Hello,\n\nthe printer on floor 3 jams since this morning.\n\nRegards, Zoë"));
        assertThat(row.state()).isEqualTo(MailState.ACCEPTED);
        IncidentView incident = incident(row);
        assertThat(incident.title()).isEqualTo("Printer prints 🖨️ and jams");
        assertThat(incident.description())
                .isEqualTo("Hello,\n\nthe printer on floor 3 jams since this morning.\n\nRegards, Zoë");
        assertThat(incident.channel()).isEqualTo(Channel.EMAIL);
        assertThat(incident.requester().name()).isEqualTo("Zoë de Boer");
        assertThat(incident.requester().email()).isEqualTo(writer);
        assertThat(incident.requester().language()).isEqualTo(Language.EN);
    }

    @Test
    void readsAMailOnce() throws Exception {
        String mail = mail("Twice", "The same mail comes twice.");
        MailRow row = receive(mail);
        MailRow again = receive(mail);
        assertThat(again).isEqualTo(row);
        assertThat(mailbox.readAll()).isZero();
    }

    @Test
    void losesNoMailThatHasTheIdOfAnother() throws Exception {
        String id = "Message-ID: <" + UUID.randomUUID() + "@example.org>";
        receive(mail("First", "One.", id));
        MailRow other = receive(mail("Second", "Two.", id));
        assertThat(other.state()).isEqualTo(MailState.QUARANTINED);
        assertThat(other.reason()).isEqualTo(MailReason.SAME_ID);
        assertThat(receive(mail("Second", "Two.", id))).isEqualTo(other);
    }

    /** The desk is killed between the commit and the mark: the mail is still unread when it comes back. */
    @Test
    void makesOneIncidentWhenItDiesBeforeTheMark() throws Exception {
        String mail = mail("Killed", "Once only, please.");
        send(mail);
        try (InputStream fetched = bytes(mail)) {
            inbox.take(fetched);
        }
        MailRow row = last();
        assertThat(row.state()).isEqualTo(MailState.ACCEPTED);
        assertThat(mailbox.readAll()).isEqualTo(1);
        assertThat(mailbox.readAll()).isZero();
        assertThat(last()).isEqualTo(row);
        assertThat(incidentsOf(writer)).isEqualTo(1);
    }

    /** The desk is killed after the mail was recorded: another fetch, or none at all, goes on with it. */
    @Test
    void goesOnWithAMailThatItKeptWhenItDied() throws Exception {
        String mail = mail("Killed early", "Once only, please.");
        send(mail);
        rows.record(raws.keep(bytes(mail)));
        assertThat(last().state()).isEqualTo(MailState.RECEIVED);
        assertThat(read().state()).isEqualTo(MailState.ACCEPTED);

        rows.record(raws.keep(bytes(mail("Gone from the mailbox", "Still here."))));
        inbox.resume();
        assertThat(last().state()).isEqualTo(MailState.RECEIVED);
        clock.moveTo(clock.instant().plusSeconds(601));
        try {
            inbox.resume();
        } finally {
            clock.release();
        }
        assertThat(last().state()).isEqualTo(MailState.ACCEPTED);
        assertThat(incidentsOf(writer)).isEqualTo(2);
    }

    @Test
    void leavesAMailUnreadWhileTheDatabaseIsAway() throws Exception {
        MailRow before = receive(mail("Before", "The database is there."));
        send(mail("Away", "The database is away."));
        MailRows away = new MailRows(jdbc, clock) {
            @Override
            Found record(KeptMail mail) {
                throw new DataAccessResourceFailureException("away");
            }
        };
        Inbox cut = new Inbox(raws, away, reader, judge, acts, metrics, clock);
        try (Mailbox failing = new Mailbox(settings, cut)) {
            assertThatThrownBy(failing::readAll).isInstanceOf(DataAccessResourceFailureException.class);
        }
        assertThat(last()).isEqualTo(before);
        assertThat(read().state()).isEqualTo(MailState.ACCEPTED);
    }

    @Test
    void putsAMailAsideThatCannotBeReadAndGoesOn() throws Exception {
        MailReader poisoned = new MailReader() {
            @Override
            ParsedMail read(InputStream content) throws jakarta.mail.MessagingException {
                ParsedMail mail = super.read(content);
                if (mail.subject().equals("Poison")) {
                    throw new IllegalStateException("poison");
                }
                return mail;
            }
        };
        send(mail("Poison", "Bad."));
        send(mail("Next", "Good."));
        try (Mailbox other = new Mailbox(settings, new Inbox(raws, rows, poisoned, judge, acts, metrics, clock))) {
            assertThat(other.readAll()).isEqualTo(2);
        }
        assertThat(last().state()).isEqualTo(MailState.ACCEPTED);
        MailRow poison = rows.find(last().id() - 1).orElseThrow();
        assertThat(poison.state()).isEqualTo(MailState.FAILED);
        assertThat(poison.attempts()).isEqualTo(Inbox.ATTEMPTS);
        assertThat(mails.get(String.valueOf(poison.id())).text()).isEqualTo("Bad.");
        assertThat(mails.release(String.valueOf(poison.id()), "lead").state()).isEqualTo(MailState.ACCEPTED);
    }

    @Test
    void endsAWaitWithAnAnswer() throws Exception {
        IncidentNumber number = reported();
        life.complete(number, WORK, "line1a", new Outcome.Waits(WaitReason.REQUESTER, "Which printer?"));
        MailRow row = receive(answer(number, writer, "The blue one."));
        assertThat(row.state()).isEqualTo(MailState.REPLY);
        assertThat(incidents.get(number).status()).isEqualTo(IncidentStatus.IN_PROGRESS);
        assertThat(journal(number))
                .filteredOn(entry -> entry.authorKind() == Actor.Kind.REQUESTER)
                .extracting(JournalEntryView::text)
                .contains("The blue one.");
    }

    @Test
    void endsNoWaitWithWhatAMachineAnswers() throws Exception {
        IncidentNumber number = reported();
        life.complete(number, WORK, "line1a", new Outcome.Waits(WaitReason.REQUESTER, "Which printer?"));
        MailRow row = receive(mailFrom(
                writer,
                addresses.forAnswers(number, writer).orElseThrow(),
                "Re: Question",
                "I am away.",
                "Auto-Submitted: auto-replied"));
        assertThat(row.state()).isEqualTo(MailState.IGNORED);
        assertThat(row.incident()).isEqualTo(number);
        assertThat(incidents.get(number).status()).isEqualTo(IncidentStatus.WAITING);
    }

    @Test
    void lettersOfAnAddressMayChangeTheirCase() throws Exception {
        IncidentNumber number = reported();
        String shouted = addresses.forAnswers(number, writer).orElseThrow().toUpperCase(java.util.Locale.ROOT);
        assertThat(receive(mailFrom(writer, shouted, "Re: x", "The blue one.")).state())
                .isEqualTo(MailState.REPLY);
    }

    @Test
    void asksALeadAboutAStrangerWithTheSecret() throws Exception {
        IncidentNumber number = reported();
        MailRow row = receive(mailFrom(
                "stranger-" + writer,
                addresses.forAnswers(number, writer).orElseThrow(),
                "Re: Your report",
                "I sit next to her: it is the blue one."));
        assertThat(row.state()).isEqualTo(MailState.QUARANTINED);
        assertThat(row.reason()).isEqualTo(MailReason.UNKNOWN_SENDER);
        assertThat(row.incident()).isEqualTo(number);
        assertThat(journal(number)).noneMatch(entry -> entry.kind() == EntryKind.REPLY);

        String id = String.valueOf(row.id());
        assertThat(mails.get(id).text()).isEqualTo("I sit next to her: it is the blue one.");
        assertThat(mails.release(id, "lead").state()).isEqualTo(MailState.REPLY);
        assertThat(journal(number))
                .noneMatch(entry -> entry.kind() == EntryKind.REPLY)
                .filteredOn(entry -> entry.kind() == EntryKind.NOTE)
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.visibility()).isEqualTo(Visibility.INTERNAL);
                    assertThat(entry.author()).isEqualTo("lead");
                    assertThat(entry.text())
                            .contains("<stranger-" + writer + ">:\nI sit next to her: it is the blue one.");
                });
        assertThatThrownBy(() -> mails.release(id, "lead")).isInstanceOf(StateRefused.class);
        assertThatThrownBy(() -> mails.drop(id, "lead")).isInstanceOf(StateRefused.class);
    }

    /** Who knows an address and a number can write both; only who has had the desk's mail has its secret. */
    @Test
    void takesNoAnswerForTheSecretOfAnotherIncident() throws Exception {
        IncidentNumber own = reported();
        IncidentNumber other = incident(receive(mailFrom("other-" + writer, DESK, "Scanner", "It scans nothing.")))
                .number();
        String forged = addresses
                .forAnswers(own, writer)
                .orElseThrow()
                .replace(own.value().substring(4), other.value().substring(4));
        MailRow row = receive(mailFrom(writer, forged, "Re: Scanner", "Close it."));
        assertThat(row.reason()).isEqualTo(MailReason.WRONG_SECRET);
        assertThat(journal(other)).noneMatch(entry -> entry.kind() == EntryKind.REPLY);
    }

    @Test
    void makesANewLinkedIncidentOfAnAnswerAfterTheEnd() throws Exception {
        IncidentNumber number = reported();
        incidents.withdraw(number, "", Actor.requester("Zoë"));
        MailRow row =
                receive(answer(number, writer, "It jams again.\n\nOn Friday, Desk <d@desk.example> wrote:\n> Closed."));
        assertThat(row.state()).isEqualTo(MailState.ACCEPTED);
        assertThat(row.incident()).isNotEqualTo(number);
        assertThat(incident(row).description()).isEqualTo("It jams again.");
        assertThat(links.list(incident(row).number(), null, 10).items())
                .singleElement()
                .satisfies(link -> assertThat(link.number()).isEqualTo(number));
    }

    @Test
    void makesANewLinkedIncidentWhereOnlyTheNumberIsNamed() throws Exception {
        IncidentNumber number = reported();
        MailRow row = receive(mail("About " + number, "And another thing."));
        assertThat(row.state()).isEqualTo(MailState.ACCEPTED);
        assertThat(links.list(incident(row).number(), null, 10).items()).hasSize(1);
    }

    @Test
    void asksALeadAboutAFloodAndLetsOthersIn() throws Exception {
        for (int each = 1; each <= 10; each++) {
            assertThat(receive(mail("Flood " + each, "x")).state()).isEqualTo(MailState.ACCEPTED);
        }
        MailRow row = receive(mail("Flood 11", "x"));
        assertThat(row.state()).isEqualTo(MailState.QUARANTINED);
        assertThat(row.reason()).isEqualTo(MailReason.TOO_MANY);
        assertThat(receive(mailFrom("calm-" + writer, DESK, "Printer", "It jams."))
                        .state())
                .isEqualTo(MailState.ACCEPTED);
        assertThat(acknowledgements(writer)).isEqualTo(1);
        assertThat(acknowledgements("calm-" + writer)).isEqualTo(1);
    }

    @Test
    void dropsWhatALeadDoesNotWant() throws Exception {
        MailRow row = receive(mail("News", "Buy.", "Precedence: bulk"));
        Page<MailRow> open = mails.list(null, String.valueOf(row.id() - 1), 10);
        assertThat(open.items()).contains(row);
        MailRow dropped = mails.drop(String.valueOf(row.id()), "lead");
        assertThat(dropped.state()).isEqualTo(MailState.DROPPED);
        assertThat(dropped.decidedBy()).isEqualTo("lead");
        assertThat(mails.list(null, String.valueOf(row.id() - 1), 10).items()).doesNotContain(dropped);
        assertThat(incidentsOf(writer)).isZero();
    }

    @Test
    void writesNoMoreToAnAddressThatFails() throws Exception {
        IncidentNumber number = reported();
        incidents.note(number, "Which one?", Visibility.PUBLIC, Actor.agent("line1a"));
        String envelope = jdbc.sql(
                        "select envelope_sender from notification_outbox where incident = ? and event = 'public-message'")
                .param(number.value())
                .query(String.class)
                .single();
        MailRow row = receive(mailFrom(
                "MAILER-DAEMON@mx.example.org",
                envelope,
                "Undelivered",
                "--b\nContent-Type: text/plain\n\nSorry.\n--b\nContent-Type: message/delivery-status\n\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 unknown\n--b--",
                "Content-Type: multipart/report; report-type=delivery-status; boundary=b"));
        assertThat(row.state()).isEqualTo(MailState.BOUNCE);
        assertThat(row.incident()).isEqualTo(number);
        incidents.note(number, "Hello?", Visibility.PUBLIC, Actor.agent("line1a"));
        List<String> entries = journal(number).stream()
                .map(entry -> entry.kind() + " " + entry.text())
                .toList();
        assertThat(entries)
                .contains(
                        "BOUNCED public-message: " + writer + ". 5.1.1 550 unknown",
                        "NOT_NOTIFIED public-message: mails to this address do not arrive");
    }

    private IncidentNumber reported() throws Exception {
        return incident(receive(mail("The printer", "The printer does not work.")))
                .number();
    }

    private String answer(IncidentNumber number, String from, String text) {
        return mailFrom(from, addresses.forAnswers(number, writer).orElseThrow(), "Re: Your report", text);
    }

    private int acknowledgements(String receiver) {
        return jdbc.sql("select count(*) from notification_outbox where receiver = ?")
                .param(receiver)
                .query(Integer.class)
                .single();
    }

    private int incidentsOf(String email) {
        return jdbc.sql("select count(*) from incident where requester_email = ?")
                .param(email)
                .query(Integer.class)
                .single();
    }

    private static InputStream bytes(String mail) throws IOException {
        return new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8));
    }
}
