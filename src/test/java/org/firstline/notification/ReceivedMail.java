package org.firstline.notification;

import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A mail as it arrived: its headers, its parts decoded, and what was on the wire. */
record ReceivedMail(
        String to, String messageId, String subject, List<String> headers, String plain, String html, String raw) {

    private static final Pattern LINK = Pattern.compile("https://desk\\.example/(?:i|survey|v|c|my)/[\\w-]+");

    static ReceivedMail of(MimeMessage mail) {
        try {
            MimeMultipart parts = (MimeMultipart) mail.getContent();
            ByteArrayOutputStream raw = new ByteArrayOutputStream();
            mail.writeTo(raw);
            return new ReceivedMail(
                    mail.getAllRecipients()[0].toString(),
                    mail.getMessageID(),
                    mail.getSubject(),
                    Collections.list(mail.getAllHeaders()).stream()
                            .map(ReceivedMail::line)
                            .toList(),
                    (String) parts.getBodyPart(0).getContent(),
                    (String) parts.getBodyPart(1).getContent(),
                    raw.toString(StandardCharsets.US_ASCII));
        } catch (MessagingException | IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    String link() {
        Matcher matcher = LINK.matcher(plain);
        return matcher.find() ? matcher.group() : "";
    }

    private static String line(Header header) {
        return header.getName() + ": " + header.getValue();
    }
}
