package org.firstline.incident;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.firstline.identity.TokenPurpose;
import org.firstline.identity.Tokens;
import org.firstline.shared.DeskClock;
import org.firstline.shared.IncidentNumber;
import org.springframework.stereotype.Service;

/**
 * The secret in a link to the requester's page. It opens the page for as long as the requester has the address that it was
 * sent to: when that address turns out to be somebody else's and is corrected, nobody else gets in any more.
 */
@Service
public class RequesterLinks {

    private static final Duration VALID = Duration.ofDays(90);
    private static final int DIGITS = 16;

    private final Tokens tokens;
    private final Incidents incidents;
    private final DeskClock clock;

    RequesterLinks(Tokens tokens, Incidents incidents, DeskClock clock) {
        this.tokens = tokens;
        this.incidents = incidents;
        this.clock = clock;
    }

    /**
     * Draws a token for one mail, valid for 90 days.
     *
     * @param email where the mail goes
     */
    public String issueToken(IncidentNumber number, String email) {
        return tokens.issue(
                TokenPurpose.REQUESTER_PAGE,
                subject(number, email),
                clock.instant().plus(VALID));
    }

    /** The incident that the token opens; empty when it is unknown, expired, or was sent to another address. */
    public Optional<IncidentView> open(String token) {
        return tokens.subject(TokenPurpose.REQUESTER_PAGE, token).flatMap(this::incident);
    }

    private Optional<IncidentView> incident(String subject) {
        IncidentNumber number = new IncidentNumber(subject.substring(0, subject.indexOf(' ')));
        IncidentView incident = incidents.get(number);
        return Optional.ofNullable(incident.requester().email())
                .filter(email -> subject(number, email).equals(subject))
                .map(email -> incident);
    }

    private static String subject(IncidentNumber number, String email) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(email.strip().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
            return number + " " + HexFormat.of().formatHex(hash).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
