package org.firstline.dev;

import jakarta.mail.Address;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A mail as the demo's mailbox shows it.
 *
 * @param id its Message-ID without the brackets
 */
record DemoMail(String id, Instant sentAt, String to, String from, String subject, String text, String html) {

    static DemoMail of(MimeMessage mail) {
        try {
            return new DemoMail(
                    Optional.ofNullable(mail.getMessageID()).orElse("").replaceAll("[<>]", ""),
                    mail.getSentDate().toInstant(),
                    names(mail.getAllRecipients()),
                    names(mail.getFrom()),
                    Optional.ofNullable(mail.getSubject()).orElse(""),
                    part(mail, "text/plain"),
                    part(mail, "text/html"));
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String names(Address... addresses) {
        return Arrays.stream(addresses)
                .map(address ->
                        address instanceof InternetAddress internet ? internet.toUnicodeString() : address.toString())
                .collect(Collectors.joining(", "));
    }

    private static String part(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return part.getContent().toString();
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int index = 0; index < parts.getCount(); index++) {
                BodyPart inner = parts.getBodyPart(index);
                String found = part(inner, type);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }
}
