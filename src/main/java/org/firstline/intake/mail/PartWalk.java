package org.firstline.intake.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Goes through the parts of one message: words, files, and what a mail server reports. A part that cannot be read is a file as it is. */
final class PartWalk {

    private static final Logger LOG = LoggerFactory.getLogger(PartWalk.class);

    private static final int DEEPEST = 12;
    private static final int MOST_PARTS = 300;
    private static final int LONGEST_WORDS = 2 * 1024 * 1024;
    private static final int LONGEST_REPORT = 64 * 1024;
    private static final int LONGEST_NAME = 200;

    private final List<Words> words = new ArrayList<>();
    private final List<MailFile> files = new ArrayList<>();
    private @Nullable DeliveryReport report;
    private String reportedId = "";
    private int parts;

    /** What one part says, and what of it is an answer. */
    private record Words(String all, String answer) {}

    void take(MimeMessage message) {
        take(message, 0);
        if (words.stream().allMatch(each -> each.all().isBlank())) {
            forwarded.ifPresent(words::add);
        }
    }

    /** What the first message inside says, for one that says nothing but "see below". */
    private Optional<Words> forwarded = Optional.empty();

    String text() {
        return words.stream().map(Words::all).filter(each -> !each.isBlank()).collect(Collectors.joining("\n\n"));
    }

    String answer() {
        return words.stream().map(Words::answer).filter(each -> !each.isBlank()).collect(Collectors.joining("\n\n"));
    }

    List<MailFile> files() {
        return List.copyOf(files);
    }

    @Nullable
    DeliveryReport report() {
        DeliveryReport told = report;
        return told == null ? null : new DeliveryReport(told.failed(), told.why(), reportedId);
    }

    private void take(Part part, int depth) {
        if (++parts > MOST_PARTS) {
            return;
        }
        String type = type(part);
        boolean isFile = isFile(part);
        if (type.startsWith("multipart/") && depth < DEEPEST) {
            multipart(part, type, depth);
        } else if (type.equals("message/rfc822")) {
            message(part);
        } else if (type.equals("message/delivery-status") || type.equals("message/global-delivery-status")) {
            reported(part);
        } else if (type.equals("text/rfc822-headers")) {
            reportedId = id(words(part));
        } else if (!isFile && type.equals("text/html")) {
            String html = words(part);
            words.add(new Words(HtmlText.all(html), HtmlText.withoutQuotes(html)));
        } else if (!isFile && (type.equals("text/plain") || type.isEmpty())) {
            String text = MailText.text(words(part));
            words.add(new Words(text, text));
        } else if (!isSignature(type)) {
            file(part, type);
        }
    }

    private void multipart(Part part, String type, int depth) {
        List<Part> inner = parts(part);
        if (inner.isEmpty()) {
            String text = MailText.text(words(part));
            words.add(new Words(text, text));
        } else if (type.equals("multipart/alternative")) {
            alternatives(inner, depth);
        } else {
            inner.forEach(each -> take(each, depth + 1));
        }
    }

    /** The same in several ways: plain text if it says anything, else the next; calendars and the like are kept beside it. */
    private void alternatives(List<Part> inner, int depth) {
        int before = words.size();
        inner.forEach(each -> take(each, depth + 1));
        List<Words> said = List.copyOf(words.subList(before, words.size()));
        words.subList(before, words.size()).clear();
        said.stream().filter(each -> !each.all().isBlank()).findFirst().ifPresent(words::add);
    }

    private void message(Part part) {
        try {
            if (part.getContent() instanceof MimeMessage inner) {
                reportedId = reportedId.isEmpty()
                        ? MailReader.first(inner, "Message-ID").strip()
                        : reportedId;
                String subject = MailText.header(MailReader.first(inner, "Subject"));
                if (forwarded.isEmpty() && parts < MOST_PARTS) {
                    PartWalk nested = new PartWalk();
                    nested.parts = parts;
                    nested.take(inner, DEEPEST - 2);
                    String text = subject + "\n\n" + nested.text();
                    forwarded = Optional.of(new Words(text.strip(), text.strip()));
                }
                String name = subject.isBlank() ? name(part, "message/rfc822") : subject + ".eml";
                files.add(new MailFile(MailText.shortened(name, LONGEST_NAME), raw(part)));
                return;
            }
        } catch (MessagingException | IOException | RuntimeException unreadable) {
            LOG.debug("A message inside a message cannot be read", unreadable);
        }
        file(part, "message/rfc822");
    }

    private void reported(Part part) {
        String text = new String(bytes(part, LONGEST_REPORT), java.nio.charset.StandardCharsets.UTF_8);
        String action = field(text, "Action").toLowerCase(Locale.ROOT);
        String why =
                (field(text, "Status") + " " + field(text, "Diagnostic-Code").replaceFirst("(?i)^smtp; ?", "")).strip();
        report = new DeliveryReport(
                action.startsWith("failed"), MailText.shortened(MailText.line(why), LONGEST_NAME), "");
    }

    private static String field(String report, String name) {
        java.util.regex.Matcher found = java.util.regex.Pattern.compile(
                        "(?im)^" + name + ":[ \\t]*(.*(?:\\r?\\n[ \\t].*){0,5})$")
                .matcher(report);
        return found.find() ? found.group(1).replaceAll("\\r?\\n[ \\t]+", " ").strip() : "";
    }

    private static String id(String headers) {
        return field(headers, "Message-ID");
    }

    private void file(Part part, String type) {
        files.add(new MailFile(name(part, type), () -> content(part)));
    }

    private String name(Part part, String type) {
        String given = "";
        try {
            given = MailText.header(part.getFileName());
        } catch (MessagingException | RuntimeException unreadable) {
            LOG.debug("A file's name cannot be read", unreadable);
        }
        String usual = type.startsWith("image/") ? "picture-" : type.equals("text/calendar") ? "calendar-" : "file-";
        return given.isBlank() ? usual + (files.size() + 1) + ending(type) : MailText.shortened(given, LONGEST_NAME);
    }

    private static String ending(String type) {
        return switch (type) {
            case "text/calendar" -> ".ics";
            case "text/html" -> ".html";
            case "text/plain" -> ".txt";
            case "message/rfc822" -> ".eml";
            case "image/jpeg" -> ".jpg";
            case "image/png", "image/gif", "image/webp", "image/bmp", "application/pdf" ->
                "." + type.substring(type.indexOf('/') + 1);
            default -> ".bin";
        };
    }

    private static boolean isSignature(String type) {
        return type.equals("application/pkcs7-signature")
                || type.equals("application/x-pkcs7-signature")
                || type.equals("application/pgp-signature");
    }

    private static boolean isFile(Part part) {
        try {
            return Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition());
        } catch (MessagingException | RuntimeException unreadable) {
            return false;
        }
    }

    /** In small letters, without parameters; empty when nobody says it. */
    private static String type(Part part) {
        try {
            return new ContentType(part.getContentType()).getBaseType().toLowerCase(Locale.ROOT);
        } catch (MessagingException | RuntimeException unreadable) {
            String given = MailReader.first(part, "Content-Type").toLowerCase(Locale.ROOT);
            return given.replaceFirst("(?s)[;\\s].*", "");
        }
    }

    private static List<Part> parts(Part part) {
        List<Part> inner = new ArrayList<>();
        try {
            if (part.getContent() instanceof Multipart multipart) {
                for (int at = 0; at < Math.min(multipart.getCount(), MOST_PARTS); at++) {
                    BodyPart each = multipart.getBodyPart(at);
                    inner.add(each);
                }
            }
        } catch (MessagingException | IOException | RuntimeException unreadable) {
            LOG.debug("The parts end early", unreadable);
        }
        return inner;
    }

    private static String words(Part part) {
        return MailText.decoded(bytes(part, LONGEST_WORDS), charset(part));
    }

    private static @Nullable String charset(Part part) {
        try {
            return new ContentType(part.getContentType()).getParameter("charset");
        } catch (MessagingException | RuntimeException unreadable) {
            return null;
        }
    }

    /** What can be read of it. */
    private static byte[] bytes(Part part, int most) {
        try (InputStream content = content(part)) {
            return content.readNBytes(most);
        } catch (IOException unreadable) {
            return new byte[0];
        }
    }

    private static InputStream content(Part part) {
        try {
            return new ForgivingStream(part.getInputStream());
        } catch (MessagingException | IOException | RuntimeException encoding) {
            return asItCame(part);
        }
    }

    /** For an encoding that nobody knows. */
    private static InputStream asItCame(Part part) {
        try {
            if (part instanceof MimeBodyPart body) {
                return new ForgivingStream(body.getRawInputStream());
            }
            return part instanceof MimeMessage message
                    ? new ForgivingStream(message.getRawInputStream())
                    : new ByteArrayInputStream(new byte[0]);
        } catch (MessagingException | RuntimeException unreadable) {
            return new ByteArrayInputStream(new byte[0]);
        }
    }

    private static MailFile.Content raw(Part part) {
        return () -> content(part);
    }
}
