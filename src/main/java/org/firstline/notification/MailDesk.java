package org.firstline.notification;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.firstline.survey.InvitationChannel;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.stereotype.Component;

/** Who writes, and from where; and who can be written to. What cannot work is refused at the start. */
@Component
class MailDesk implements InvitationChannel {

    private static final String PREFIX = "firstline.mail.";
    private static final int LONGEST_ADDRESS = 254;
    private static final Pattern NOBODY =
            Pattern.compile("(?i)(?:mailer-daemon|postmaster|no-?reply|do-?not-?reply|bounces?(?:\\+.*)?)@.*");

    private final boolean writes;
    private final InternetAddress from;
    private final InternetAddress replyTo;

    MailDesk(MailSettings settings, @Value("${spring.mail.host:}") String server) {
        this.writes = settings.enabled() && !server.isBlank();
        this.from = writes ? address("from", settings.from(), "FIRSTLINE_MAIL_FROM") : new InternetAddress();
        this.replyTo = writes && !settings.replyTo().isBlank()
                ? address("reply-to", settings.replyTo(), "FIRSTLINE_MAIL_REPLY_TO")
                : from;
    }

    @Override
    public boolean isOpen() {
        return writes;
    }

    /** False when no mail server is configured, or mail is switched off. */
    boolean writes() {
        return writes;
    }

    /** Why somebody with this address cannot be written to; empty when they can. */
    Optional<String> obstacle(@Nullable String email) {
        if (email == null || email.isBlank()) {
            return Optional.of("no e-mail address");
        }
        if (!writes) {
            return Optional.of("mail is switched off");
        }
        try {
            new InternetAddress(email, true);
        } catch (AddressException unusable) {
            return Optional.of("not an e-mail address: " + email);
        }
        if (NOBODY.matcher(email).matches()) {
            return Optional.of("nobody reads this address: " + email);
        }
        return email.length() > LONGEST_ADDRESS
                ? Optional.of("too long an e-mail address: " + email)
                : Optional.empty();
    }

    InternetAddress from() {
        return from;
    }

    /** The same address, with the name of whoever speaks before the desk's; null for the desk itself. */
    InternetAddress from(@Nullable String speaker) {
        if (speaker == null) {
            return from;
        }
        try {
            String name = MailTemplates.oneLine(speaker) + " · " + name();
            return new InternetAddress(from.getAddress(), name, StandardCharsets.UTF_8.name());
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Another address of the desk's, with the name that answers go to. */
    InternetAddress named(String address) {
        try {
            return new InternetAddress(address, replyTo.getPersonal(), StandardCharsets.UTF_8.name());
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    InternetAddress replyTo() {
        return replyTo;
    }

    /** How texts call the desk. */
    String name() {
        return Optional.ofNullable(from.getPersonal()).orElse("Servicedesk");
    }

    /** The part of the sender's address behind the @. */
    String domain() {
        String address = from.getAddress();
        return address.substring(address.indexOf('@') + 1);
    }

    private static InternetAddress address(String property, String value, String variable) {
        try {
            InternetAddress address = new InternetAddress(value, true);
            address.setPersonal(address.getPersonal(), StandardCharsets.UTF_8.name());
            return address;
        } catch (AddressException | UnsupportedEncodingException unusable) {
            throw refused(
                    property,
                    value,
                    "Mail is on (FIRSTLINE_SMTP_HOST is set), so set " + variable
                            + " to an address such as Service desk <desk@example.org>.");
        }
    }

    private static InvalidConfigurationPropertyValueException refused(String property, String value, String reason) {
        return new InvalidConfigurationPropertyValueException(PREFIX + property, value, reason);
    }
}
