package org.firstline.intake.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.firstline.shared.IncidentNumber;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.stereotype.Component;

/**
 * The desk's own addresses. {@code desk+2026-000123-<secret>@example.org} is the one for answers about that incident from the
 * one person it was written to: the secret is keyed by number and receiver, 128 bits long, and stored nowhere.
 */
@Component
public class MailAddresses {

    /** The header by which a desk knows the mails of desks, wherever they come back from. */
    public static final String MARK = "X-Firstline-Desk";

    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 16;
    private static final int LONGEST_LOCAL_PART = 64;
    private static final char[] DIGITS = "abcdefghijklmnopqrstuvwxyz234567".toCharArray();
    private static final int BITS_OF_A_DIGIT = 5;
    private static final Pattern THREAD = Pattern.compile("(\\d{4}-\\d{6,12})-([a-z2-7]{26})");

    private final MailKey key;
    private final boolean answers;
    private final String local;
    private final String domain;
    private final Set<String> own;

    MailAddresses(
            MailKey key,
            MailInSettings settings,
            @Value("${firstline.mail.from:}") String from,
            @Value("${firstline.mail.reply-to:}") String replyTo) {
        this.key = key;
        List<String> given = Stream.of(settings.address(), replyTo, from)
                .filter(each -> !each.isBlank())
                .toList();
        if (settings.isOn() && given.isEmpty()) {
            throw refused("", "The desk reads mail (FIRSTLINE_IMAP_HOST is set), so set FIRSTLINE_MAIL_FROM.");
        }
        List<String> addresses = given.stream()
                .map(MailAddresses::address)
                .flatMap(Optional::stream)
                .toList();
        if (settings.isOn() && addresses.size() < given.size()) {
            throw refused(String.join(", ", given), "Give an address such as Service desk <desk@example.org>.");
        }
        String first = addresses.isEmpty() ? "@" : addresses.get(0);
        this.local = first.substring(0, first.indexOf('@'));
        this.domain = first.substring(first.indexOf('@') + 1);
        this.answers = settings.isOn() && settings.plusAddresses();
        this.own = addresses.stream().collect(Collectors.toUnmodifiableSet());
    }

    /** Where the receiver answers about the incident; empty when answers come to the plain address. */
    public Optional<String> forAnswers(IncidentNumber number, String receiver) {
        if (!answers) {
            return Optional.empty();
        }
        String place = local + "+" + number.value().substring("INC-".length()) + "-" + secret(number, receiver);
        return place.length() > LONGEST_LOCAL_PART ? Optional.empty() : Optional.of(place + "@" + domain);
    }

    /** Whether a mail from this address, in small letters, is the desk's own: with or without what follows a plus. */
    boolean isOwn(String address) {
        return own.contains(address.replaceFirst("\\+[^@]*@", "@"));
    }

    /** What stands behind the plus in addresses of the desk; in small letters. */
    Stream<String> behindPlus(List<String> recipients) {
        return recipients.stream()
                .filter(each -> each.contains("+") && isOwn(each))
                .map(each -> each.substring(each.indexOf('+') + 1, each.lastIndexOf('@')));
    }

    /** The incident that a text behind the plus names; empty when it names none. Its secret is not checked yet. */
    static Optional<Claim> claim(String behindPlus) {
        Matcher matcher = THREAD.matcher(behindPlus);
        return matcher.matches()
                ? IncidentNumber.parse("INC-" + matcher.group(1)).map(number -> new Claim(number, matcher.group(2)))
                : Optional.empty();
    }

    /** Whether the desk wrote the claim's secret to this receiver. */
    boolean isProved(Claim claim, String receiver) {
        return MessageDigest.isEqual(bytes(claim.secret()), bytes(secret(claim.number(), receiver)));
    }

    private String secret(IncidentNumber number, String receiver) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key.value(), ALGORITHM));
            String text = "answer " + number + " " + receiver.strip().toLowerCase(Locale.ROOT);
            return digits(Arrays.copyOf(mac.doFinal(bytes(text)), BYTES));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Small letters and digits only: some mail servers change the case of addresses. */
    private static String digits(byte[] bits) {
        StringBuilder digits = new StringBuilder();
        int held = 0;
        int count = 0;
        for (byte each : bits) {
            held = (held << Byte.SIZE) | (each & 0xff);
            count += Byte.SIZE;
            while (count >= BITS_OF_A_DIGIT) {
                count -= BITS_OF_A_DIGIT;
                digits.append(DIGITS[(held >> count) & 31]);
            }
            held &= (1 << count) - 1;
        }
        return count == 0
                ? digits.toString()
                : digits.append(DIGITS[(held << (BITS_OF_A_DIGIT - count)) & 31])
                        .toString();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Optional<String> address(String given) {
        try {
            return Optional.of(new InternetAddress(given, true).getAddress().toLowerCase(Locale.ROOT));
        } catch (AddressException unusable) {
            return Optional.empty();
        }
    }

    private static InvalidConfigurationPropertyValueException refused(String value, String reason) {
        return new InvalidConfigurationPropertyValueException("firstline.mail.in.address", value, reason);
    }

    /** Somebody says that they answer about an incident. */
    record Claim(IncidentNumber number, String secret) {}
}
