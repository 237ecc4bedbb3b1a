package org.firstline.intake.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Address;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.firstline.DeskTest;
import org.firstline.TestMail;
import org.firstline.incident.IncidentView;
import org.firstline.incident.Incidents;
import org.firstline.incident.JournalEntryView;
import org.firstline.shared.IncidentNumber;
import org.firstline.shared.Visibility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A test that writes to the desk by SMTP and lets the desk read its mailbox by IMAP. */
abstract class MailInTest extends DeskTest {

    static final String DESK = TestMail.DESK;

    @Autowired
    MailInSettings settings;

    @Autowired
    Inbox inbox;

    @Autowired
    Incidents incidents;

    @Autowired
    MailAddresses addresses;

    @Autowired
    JdbcClient jdbc;

    Mailbox mailbox;
    /** A person of this test's own. */
    String writer;

    @BeforeEach
    void open() throws Exception {
        writer = "w" + UUID.randomUUID().toString().substring(0, 8) + "@example.org";
        mailbox = new Mailbox(settings, inbox);
        mailbox.readAll();
    }

    @AfterEach
    void close() {
        mailbox.close();
    }

    /** A plain mail of the writer's. */
    String mail(String subject, String text, String... headers) {
        return mailFrom(writer, DESK, subject, text, headers);
    }

    static String mailFrom(String from, String to, String subject, String text, String... headers) {
        StringBuilder mail = new StringBuilder();
        mail.append("From: ")
                .append(from)
                .append("\r\nTo: ")
                .append(to)
                .append("\r\nSubject: ")
                .append(subject);
        for (String header : headers) {
            mail.append("\r\n").append(header);
        }
        String all = String.join("\n", headers);
        if (!all.contains("Message-ID:")) {
            mail.append("\r\nMessage-ID: <").append(UUID.randomUUID()).append("@example.org>");
        }
        if (!all.contains("Content-Type:")) {
            mail.append("\r\nContent-Type: text/plain; charset=utf-8");
        }
        return mail.append("\r\nDate: Fri, 27 Nov 2026 10:00:00 +0100\r\n\r\n")
                .append(text.replace("\n", "\r\n"))
                .append("\r\n")
                .toString();
    }

    /** Hands it to the mail server as it is. */
    static void send(String mail) throws Exception {
        send(mail.getBytes(StandardCharsets.UTF_8));
    }

    static void send(byte[] mail) throws Exception {
        send(mail, DESK);
    }

    static void send(byte[] mail, String to) throws Exception {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.host", TestMail.server().host());
        properties.setProperty(
                "mail.smtp.port", String.valueOf(TestMail.server().smtpPort()));
        properties.setProperty("mail.smtp.from", "sender@example.org");
        Session session = Session.getInstance(properties);
        try (Transport transport = session.getTransport("smtp")) {
            transport.connect();
            transport.sendMessage(new AsItIs(session, mail), new Address[] {new InternetAddress(to)});
        }
    }

    /** Sends and lets the desk read; answers with what became of it. */
    MailRow receive(String mail) throws Exception {
        send(mail);
        return read();
    }

    /** Lets the desk read its mailbox; answers with the message that it recorded last. */
    MailRow read() throws Exception {
        mailbox.readAll();
        return last();
    }

    MailRow last() {
        long id = jdbc.sql("select max(id) from intake_mail").query(Long.class).single();
        return rows.find(id).orElseThrow();
    }

    @Autowired
    MailRows rows;

    IncidentView incident(MailRow row) {
        assertThat(row.incident()).as(row.toString()).isNotNull();
        return incidents.get(row.incident());
    }

    List<JournalEntryView> journal(IncidentNumber number) {
        return incidents
                .journal(number, List.of(Visibility.values()), null, 200)
                .items();
    }

    Optional<MailRow> about(IncidentNumber number) {
        return jdbc.sql("select id from intake_mail where incident = ? order by id limit 1")
                .param(number.value())
                .query(Long.class)
                .optional()
                .flatMap(rows::find);
    }

    /** Jakarta Mail would mend it. */
    private static final class AsItIs extends MimeMessage {

        private final byte[] bytes;

        AsItIs(Session session, byte[] bytes) {
            super(session);
            this.bytes = bytes;
        }

        @Override
        public void writeTo(java.io.OutputStream out, String[] ignored) throws java.io.IOException {
            out.write(bytes);
        }

        @Override
        public void saveChanges() {
            saved = true;
        }
    }
}
