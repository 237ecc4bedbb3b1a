package org.firstline.notification;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.firstline.intake.mail.MailAddresses;
import org.firstline.shared.DeskClock;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Writes a mail and hands it to the mail server. */
@Component
class Mailer {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final JavaMailSender server;
    private final MailTemplates templates;
    private final MailLinks links;
    private final MailDesk desk;
    private final MailAddresses addresses;
    private final DeskClock clock;

    Mailer(
            JavaMailSender server,
            MailTemplates templates,
            MailLinks links,
            MailDesk desk,
            MailAddresses addresses,
            DeskClock clock) {
        this.server = server;
        this.templates = templates;
        this.links = links;
        this.desk = desk;
        this.addresses = addresses;
        this.clock = clock;
    }

    /** Returns when the server has taken it. The link gets a token of its own, which is stored nowhere. */
    void send(OutboxEntry mail, MailContent content) throws MessagingException {
        MailText text = templates.write(mail, content, desk.name(), links.to(mail));
        server.send(message(mail, content, text, server.createMimeMessage().getSession()));
    }

    private MimeMessage message(OutboxEntry mail, MailContent content, MailText text, Session session)
            throws MessagingException {
        SMTPMessage message = new SMTPMessage(session);
        message.setEnvelopeFrom(mail.envelopeSender());
        message.setFrom(desk.from(content.speaker()));
        message.setReplyTo(new InternetAddress[] {replyTo(mail)});
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.receiver(), true));
        message.setSubject(plain(text.subject()), UTF_8);
        message.setSentDate(Date.from(clock.instant()));
        message.setHeader("Message-ID", mail.messageId());
        message.setHeader("Auto-Submitted", isAcknowledgement(mail) ? "auto-replied" : "auto-generated");
        message.setHeader(MailAddresses.MARK, desk.domain());
        message.setHeader("Content-Language", mail.language().code());
        message.setContent(new MimeMultipart("alternative", part("plain", text.plain()), part("html", text.html())));
        return message;
    }

    /** Requesters answer to an address that knows what they answer to. */
    private InternetAddress replyTo(OutboxEntry mail) {
        boolean forRequester = !MailTemplates.isForDesk(mail.event()) && !MailTemplates.isForVendors(mail.event());
        return mail.ofIncident()
                .filter(number -> forRequester)
                .flatMap(number -> addresses.forAnswers(number, mail.receiver()))
                .map(desk::named)
                .orElse(desk.replyTo());
    }

    private static boolean isAcknowledgement(OutboxEntry mail) {
        return mail.event().equals(MailTemplates.INCIDENT_ACKNOWLEDGED);
    }

    /** Quoted-printable whatever the text: left alone, mostly non-ASCII text would become base64, which filters distrust. */
    private static MimeBodyPart part(String subtype, String text) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, UTF_8, subtype);
        part.setHeader("Content-Transfer-Encoding", "quoted-printable");
        return part;
    }

    /** A requester's title that looks like an encoded word would be decoded by the reader's mail program: it stays text. */
    private static String plain(String subject) {
        return subject.replace("=?", "= ?");
    }
}
