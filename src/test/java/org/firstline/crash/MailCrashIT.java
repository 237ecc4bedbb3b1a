package org.firstline.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.FlagTerm;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.firstline.dev.LocalDatabase;
import org.firstline.dev.LocalMail;
import org.firstline.load.DeskProcess;
import org.firstline.load.Surroundings;
import org.junit.jupiter.api.Test;

/** The desk is killed with {@code kill -9} while it takes a mail in; each mail becomes one incident all the same. */
class MailCrashIT {

    private static final String DESK = "servicedesk@firstline.example";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Test
    void makesOneIncidentOfEachMailWheneverItDies() throws Exception {
        try (LocalDatabase database = LocalDatabase.ofLoadTests();
                LocalMail mail = LocalMail.ofTests(DESK);
                ImapProxy proxy = new ImapProxy(mail.imapPort());
                DeskProcess desk = desk(database, mail, proxy)) {
            Sql sql = new Sql(database);
            desk.start();
            killedAt("+FLAGS (\\Seen)", "STORE", mail, proxy, desk);
            assertThat(incidents(sql, "STORE")).as("committed, and not marked").isEqualTo(1);
            assertThat(unread(mail)).isEqualTo(1);
            desk.start();
            await("the mark").atMost(PATIENCE).until(() -> unread(mail) == 0);
            assertThat(incidents(sql, "STORE")).isEqualTo(1);

            killedAt("BODY.PEEK[]", "BODY.PEEK[]", mail, proxy, desk);
            assertThat(incidents(sql, "BODY.PEEK[]")).as("not fetched yet").isZero();
            desk.start();
            await("the mark").atMost(PATIENCE).until(() -> unread(mail) == 0);
            assertThat(incidents(sql, "BODY.PEEK[]")).isEqualTo(1);
            assertThat(sql.number("select count(*) from intake_mail where state = 'ACCEPTED'"))
                    .isEqualTo(2);
            assertThat(sql.number("select count(*) from intake_mail where state <> 'ACCEPTED'"))
                    .isZero();
        }
    }

    /** The desk is dead when it returns. */
    private static void killedAt(String command, String subject, LocalMail mail, ImapProxy proxy, DeskProcess desk)
            throws Exception {
        var held = proxy.holdNext(command);
        send(mail, subject);
        held.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        desk.kill();
    }

    private static DeskProcess desk(LocalDatabase database, LocalMail mail, ImapProxy proxy) {
        return new DeskProcess(
                "mail-crash-desk",
                new Surroundings(database.url(), database.user(), database.password(), mail.smtpPort()),
                List.of(),
                List.of(
                        "firstline.files.folder=target/mail-crash-files",
                        "firstline.mail.in.host=127.0.0.1",
                        "firstline.mail.in.port=" + proxy.port(),
                        "firstline.mail.in.security=none",
                        "firstline.mail.in.user=" + DESK,
                        "firstline.mail.in.password=any",
                        "firstline.mail.in.every=1s"));
    }

    private static long incidents(Sql sql, String title) {
        return sql.number("select count(*) from incident where title = '" + title + "'");
    }

    private static void send(LocalMail mail, String subject) throws Exception {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.host", mail.host());
        properties.setProperty("mail.smtp.port", String.valueOf(mail.smtpPort()));
        MimeMessage message = new MimeMessage(Session.getInstance(properties));
        message.setFrom(new InternetAddress("sam@example.org"));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(DESK));
        message.setSubject(subject);
        message.setText("The network is down.");
        Transport.send(message);
    }

    private static int unread(LocalMail mail) throws Exception {
        Session session = Session.getInstance(new Properties());
        try (Store store = session.getStore("imap")) {
            store.connect(mail.host(), mail.imapPort(), DESK, "any");
            try (Folder inbox = store.getFolder("INBOX")) {
                inbox.open(Folder.READ_ONLY);
                return inbox.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false)).length;
            }
        }
    }
}
