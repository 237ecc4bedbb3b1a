package org.firstline.intake.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.firstline.intake.mail.ParsedMail.Sign;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a message, however broken: what can be read is read, and the rest is left where it is kept. */
@Component
class MailReader {

    private static final int MOST_ADDRESSES = 200;
    private static final int MOST_REFERENCES = 30;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_SUBJECT = 500;
    private static final int LONGEST_TEXT = 150_000;
    private static final int LONGEST_ADDRESS = 254;

    private static final List<String> RECIPIENTS = List.of(
            "To",
            "Cc",
            "Bcc",
            "Delivered-To",
            "X-Original-To",
            "Envelope-To",
            "X-Delivered-To",
            "X-Envelope-To",
            "Resent-To");
    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>\"(),:;@]{1,64}@[^\\s<>\"(),:;@]{1,189}");
    private static final Pattern BRACKETED =
            Pattern.compile("<\\s*([^\\s<>\"(),:;@]{1,64}@[^\\s<>\"(),:;@]{1,189})\\s*>");
    private static final Pattern MESSAGE_ID = Pattern.compile("<[^<>\\s]{1,500}>");
    private static final Pattern NO_PERSON =
            Pattern.compile("(?:mailer-daemon|postmaster|no-?reply|do-?not-?reply|noreply-.*|bounces?(?:[+-].*)?)@.*");
    private static final Pattern MACHINE_SUBJECT = Pattern.compile(
            "(?i)(?:automatic reply|auto(?:matisch)? antwoord|automatische beantwoording|out of (?:the )?office|afwezig(?:heid)?|automatisch antwoord|auto-?reply)\\b.*");

    private final Session session = Session.getInstance(new Properties());

    /** @param content stays open for as long as the files are read */
    ParsedMail read(InputStream content) throws MessagingException {
        MimeMessage message = new MimeMessage(session, content);
        PartWalk walk = new PartWalk();
        walk.take(message);
        String sender = sender(message);
        return new ParsedMail(
                sender,
                senderName(message, sender),
                recipients(message),
                references(message),
                MailText.shortened(MailText.header(first(message, "Subject")), LONGEST_SUBJECT),
                MailText.shortened(walk.text(), LONGEST_TEXT),
                MailText.shortened(walk.answer(), LONGEST_TEXT),
                walk.files(),
                signs(message, sender),
                report(walk, message, sender),
                first(message, "Content-Language"));
    }

    /** In small letters; empty when there is none. */
    static String sender(Part message) {
        return Stream.of("From", "Sender")
                .map(header -> first(message, header))
                .map(MailReader::address)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse("");
    }

    /** Never null, whatever the message is like. */
    static String first(Part message, String header) {
        return headers(message, header).findFirst().orElse("");
    }

    private static Stream<String> headers(Part message, String header) {
        try {
            String[] values = message.getHeader(header);
            return values == null ? Stream.empty() : Arrays.stream(values);
        } catch (MessagingException unreadable) {
            return Stream.empty();
        }
    }

    /** The first address in a header, in small letters. */
    static Optional<String> address(String header) {
        Matcher bracketed = BRACKETED.matcher(header);
        Matcher plain = ADDRESS.matcher(header);
        Optional<String> found = bracketed.find()
                ? Optional.of(bracketed.group(1))
                : plain.find() ? Optional.of(plain.group()) : Optional.empty();
        return found.map(each -> each.toLowerCase(Locale.ROOT)).filter(each -> each.length() <= LONGEST_ADDRESS);
    }

    private static String senderName(Part message, String sender) {
        String from = MailText.header(first(message, "From"));
        int bracket = from.indexOf('<');
        String name = bracket > 0 ? from.substring(0, bracket) : "";
        String plain = MailText.line(name.replace("\\\"", "'").replace("\"", ""));
        return MailText.shortened(plain.equalsIgnoreCase(sender) ? "" : plain, LONGEST_NAME);
    }

    private static List<String> recipients(Part message) {
        return RECIPIENTS.stream()
                .flatMap(header -> headers(message, header))
                .flatMap(value -> ADDRESS.matcher(value).results())
                .map(found -> found.group().toLowerCase(Locale.ROOT))
                .distinct()
                .limit(MOST_ADDRESSES)
                .toList();
    }

    private static List<String> references(Part message) {
        List<String> answered = ids(message, "In-Reply-To");
        List<String> thread = new ArrayList<>(ids(message, "References"));
        Collections.reverse(thread);
        return Stream.concat(answered.stream(), thread.stream())
                .distinct()
                .limit(MOST_REFERENCES)
                .toList();
    }

    private static List<String> ids(Part message, String header) {
        return headers(message, header)
                .flatMap(value -> MESSAGE_ID.matcher(value).results())
                .map(found -> found.group())
                .limit(MOST_ADDRESSES)
                .collect(Collectors.toList());
    }

    private static Set<Sign> signs(Part message, String sender) {
        Set<Sign> signs = EnumSet.noneOf(Sign.class);
        if (!first(message, MailAddresses.MARK).isEmpty()) {
            signs.add(Sign.OWN);
        }
        String submitted =
                first(message, "Auto-Submitted").toLowerCase(Locale.ROOT).strip();
        String precedence =
                first(message, "Precedence").toLowerCase(Locale.ROOT).strip();
        boolean answers = submitted.startsWith("auto-replied")
                || submitted.startsWith("auto-notified")
                || precedence.equals("auto_reply")
                || Stream.of("X-Autoreply", "X-Autorespond", "X-Autogenerated-Reply", "X-Vacation")
                        .anyMatch(header -> !first(message, header).isEmpty())
                || MACHINE_SUBJECT
                                .matcher(MailText.header(first(message, "Subject")))
                                .matches()
                        && !first(message, "In-Reply-To").isEmpty()
                || contentType(message).contains("disposition-notification");
        if (answers) {
            signs.add(Sign.ANSWERS_BY_ITSELF);
        }
        boolean automatic = !submitted.isEmpty() && !submitted.startsWith("no")
                || Set.of("bulk", "list", "junk").contains(precedence)
                || Stream.of("List-Id", "List-Unsubscribe", "List-Post", "List-Help", "X-Mailing-List", "Feedback-ID")
                        .anyMatch(header -> !first(message, header).isEmpty())
                || first(message, "Return-Path").strip().equals("<>")
                || NO_PERSON.matcher(sender).matches();
        if (automatic) {
            signs.add(Sign.AUTOMATIC);
        }
        return signs;
    }

    private static String contentType(Part message) {
        return first(message, "Content-Type").toLowerCase(Locale.ROOT);
    }

    private static @Nullable DeliveryReport report(PartWalk walk, Part message, String sender) {
        if (walk.report() != null) {
            return walk.report();
        }
        boolean old = sender.matches("(?:mailer-daemon|postmaster)@.*")
                && !first(message, "Auto-Submitted").toLowerCase(Locale.ROOT).startsWith("auto-replied (")
                && first(message, "In-Reply-To").isEmpty();
        // Servers that know no report of RFC 3464 write a letter.
        return old ? new DeliveryReport(true, MailText.shortened(MailText.line(walk.text()), LONGEST_NAME), "") : null;
    }
}
