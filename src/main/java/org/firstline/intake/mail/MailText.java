package org.firstline.intake.mail;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Bytes of mails as text, whatever their writer said of them; and text as the desk stores it. */
final class MailText {

    /** What browsers take Latin-1 and ASCII for, too. */
    private static final Charset WESTERN = Charset.forName("windows-1252");

    private static final Pattern ENCODED_WORD =
            Pattern.compile("=\\?([^?\\s]{1,60})\\?([BbQq])\\?([^?\\s]{0,2000}?)\\?=(?:\\s+(?==\\?))?");
    private static final Pattern BREAKS = Pattern.compile("\\r\\n?|[\\u0085\\u2028\\u2029]");
    private static final Pattern NOT_IN_A_TEXT = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\t\\n]]");
    private static final Pattern NOT_IN_A_LINE = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]+");

    private MailText() {}

    /** As the name says if it can be so; else as UTF-8 if it is that; else as Western text, which any bytes are. */
    static String decoded(byte[] bytes, @Nullable String charset) {
        return named(charset)
                .filter(named -> !isAsciiOrLatin(named))
                .flatMap(named -> strictly(bytes, named))
                .or(() -> strictly(bytes, StandardCharsets.UTF_8))
                .orElseGet(() -> new String(bytes, WESTERN));
    }

    /** A header's value with its encoded words read, on one line; words that nobody can read stay as they are. */
    static String header(@Nullable String raw) {
        if (raw == null) {
            return "";
        }
        String value = raw.replaceAll("\\r?\\n", "");
        if (value.chars().anyMatch(each -> each > 0x7f)) {
            value = decoded(value.getBytes(StandardCharsets.ISO_8859_1), null);
        }
        Matcher words = ENCODED_WORD.matcher(value);
        StringBuilder read = new StringBuilder();
        while (words.find()) {
            words.appendReplacement(read, Matcher.quoteReplacement(word(words).orElse(words.group())));
        }
        return line(words.appendTail(read).toString());
    }

    /** Without what no text of the desk may hold; lines end in {@code \n}; ends trimmed. */
    static String text(String given) {
        return NOT_IN_A_TEXT
                .matcher(BREAKS.matcher(given).replaceAll("\n"))
                .replaceAll("")
                .replaceAll("[ \\t]+\\n", "\n")
                .replaceAll("\\n{4,}", "\n\n\n")
                .strip();
    }

    static String line(String given) {
        return NOT_IN_A_LINE.matcher(given).replaceAll(" ").strip();
    }

    /** At most so many code points. */
    static String shortened(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most)).strip();
    }

    private static Optional<String> word(Matcher word) {
        try {
            byte[] bytes = word.group(2).equalsIgnoreCase("B")
                    ? java.util.Base64.getMimeDecoder().decode(word.group(3))
                    : quotedPrintable(word.group(3));
            String read = decoded(bytes, word.group(1).replaceFirst("\\*.*", ""));
            return Optional.of(read)
                    .filter(each -> !each.isEmpty() || word.group(3).isEmpty());
        } catch (IllegalArgumentException broken) {
            return Optional.empty();
        }
    }

    private static byte[] quotedPrintable(String word) {
        java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
        for (int at = 0; at < word.length(); at++) {
            char each = word.charAt(at);
            if (each == '=' && word.substring(at + 1).matches("(?s)[0-9A-Fa-f]{2}.*")) {
                bytes.write(Integer.parseInt(word.substring(at + 1, at + 3), 16));
                at += 2;
            } else {
                bytes.write(each == '_' ? ' ' : each);
            }
        }
        return bytes.toByteArray();
    }

    private static Optional<Charset> named(@Nullable String charset) {
        if (charset == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Charset.forName(charset.strip().replaceAll("[\"';]", "")));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    /** Such names are given to anything; the bytes tell better. */
    private static boolean isAsciiOrLatin(Charset charset) {
        return charset.equals(StandardCharsets.US_ASCII)
                || charset.equals(StandardCharsets.ISO_8859_1)
                || charset.equals(WESTERN);
    }

    private static Optional<String> strictly(byte[] bytes, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException otherwise) {
            return Optional.empty();
        }
    }
}
