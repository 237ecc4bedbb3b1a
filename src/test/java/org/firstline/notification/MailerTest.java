package org.firstline.notification;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeUtility;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.firstline.TestMail;
import org.firstline.identity.People;
import org.firstline.shared.Actor;
import org.firstline.shared.IncidentNumber;
import org.firstline.shared.Language;
import org.firstline.shared.Visibility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class MailerTest extends MailTest {

    private static final String FAR_FROM_ASCII = "Zoë, het café is één deur verder 🖨️ مرحبا بالعالم سلام سلام سلام";

    @Autowired
    People people;

    @Autowired
    Outbox outbox;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void writesQuotedPrintableWhateverTheText() {
        IncidentNumber number = report();
        incidents.note(number, FAR_FROM_ASCII.repeat(50), Visibility.PUBLIC, Actor.agent("line1a"));
        relay.sendDue();
        assertThat(received()).hasSize(2).allSatisfy(mail -> {
            assertThat(mail.raw()).containsIgnoringCase("Content-Transfer-Encoding: quoted-printable");
            assertThat(mail.raw()).doesNotContainIgnoringCase("Content-Transfer-Encoding: base64");
            assertThat(mail.raw().lines()).allMatch(line -> line.length() <= 998);
        });
        assertThat(received().get(1).plain()).contains(FAR_FROM_ASCII.repeat(50));
        assertThat(received().get(1).html()).contains(FAR_FROM_ASCII.repeat(50));
    }

    @Test
    void saysThatAMachineWroteAndWhereABounceGoes() {
        report();
        relay.sendDue();
        ReceivedMail mail = received().get(0);
        assertThat(mail.headers())
                .contains(
                        "Auto-Submitted: auto-generated",
                        "From: Servicedesk Zuid <servicedesk@desk.example>",
                        "Content-Language: nl",
                        "Message-ID: " + mail.messageId());
        assertThat(mail.messageId()).matches("<[0-9a-f]{32}@desk\\.example>");
        assertThat(String.join("", mail.headers()).replaceAll("\\s", ""))
                .containsPattern("Reply-To:ServicedeskZuid<servicedesk\\+\\d{4}-\\d{6}-[a-z2-7]{26}@desk\\.example>");
        assertThat(mail.headers())
                .anyMatch(line -> line.matches("Return-Path: <bounces\\+[0-9a-f]{32}@desk\\.example>"));
        assertThat(mail.subject()).startsWith("Uw melding is ontvangen: Printer prints emoji 🖨️ (INC-");
        assertThat(mail.link()).matches("https://desk\\.example/i/[\\w-]{43}");
    }

    /** What another line writes goes out in the name of the first-line agent who keeps the contact. */
    @Test
    void speaksInTheNameOfTheContact() throws Exception {
        IncidentNumber number = report();
        String contact = name(Objects.requireNonNull(incidents.get(number).contactOwner()));
        incidents.note(number, "We changed the drum.", Visibility.PUBLIC, Actor.agent("line2a"));
        relay.sendDue();
        ReceivedMail mail = received().get(1);
        String from = mail.headers().stream()
                .filter(line -> line.startsWith("From: "))
                .findFirst()
                .orElseThrow();
        assertThat(MimeUtility.decodeText(MimeUtility.unfold(from)))
                .contains(contact + " · Servicedesk Zuid", "<servicedesk@desk.example>");
        assertThat(mail.plain().lines()).contains(contact);
        assertThat(mail.plain()).doesNotContain(name("line2a"));
        assertThat(mail.html()).contains(contact).doesNotContain(name("line2a"));
        assertThat(incidents
                        .journal(number, List.of(Visibility.PUBLIC), null, 200)
                        .items())
                .anySatisfy(entry -> assertThat(entry.author()).isEqualTo("line2a"));
    }

    private String name(String user) {
        return people.find(user).orElseThrow().displayName();
    }

    @Test
    void letsNobodyAddAHeader() {
        String hostile = "Printer\r\nBcc: everyone@example.org\r\n\r\nBuy now";
        MailContent content = new MailContent(hostile, hostile, hostile);
        IncidentNumber number = report();
        transactions.executeWithoutResult(
                transaction -> outbox.add(new NewMail(number, "public-message", "99", email, Language.EN, content)));
        relay.sendDue();
        ReceivedMail mail = received().get(1);
        assertThat(mail.headers()).noneMatch(line -> line.startsWith("Bcc"));
        assertThat(mail.subject()).contains("Printer Bcc: everyone@example.org Buy now");
    }

    @Test
    void deliversToAMailboxThatIsReadByImap() throws Exception {
        report();
        relay.sendDue();
        Session session = Session.getInstance(new Properties());
        try (Store store = session.getStore("imap")) {
            store.connect(TestMail.server().host(), TestMail.server().imapPort(), email, "any password");
            Folder inbox = store.getFolder("INBOX");
            inbox.open(Folder.READ_ONLY);
            Message[] mails = inbox.getMessages();
            assertThat(mails).hasSize(1);
            assertThat(mails[0].getSubject()).startsWith("Uw melding is ontvangen");
        }
    }
}
