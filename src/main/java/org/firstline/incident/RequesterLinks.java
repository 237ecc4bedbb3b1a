package org.firstline.incident;

import java.time.Duration;
import java.util.Objects;
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
                AddressMark.subject(number, email),
                clock.instant().plus(VALID));
    }

    /**
     * Draws a token for whoever has just reported it and sees the answer, valid for 90 days. Where there is no address it opens the
     * page for as long as the requester has the phone number.
     */
    public String issueToken(IncidentView incident) {
        return issueToken(incident.number(), reach(incident.requester()));
    }

    /** The incident that the token opens; empty when it is unknown, expired, or was sent to another address, or given to somebody else. */
    public Optional<IncidentView> open(String token) {
        return tokens.subject(TokenPurpose.REQUESTER_PAGE, token).flatMap(this::incident);
    }

    private Optional<IncidentView> incident(String subject) {
        IncidentNumber number = AddressMark.number(subject);
        IncidentView incident = incidents.get(number);
        return Optional.of(incident).filter(each -> AddressMark.subject(number, reach(each.requester()))
                .equals(subject));
    }

    private static String reach(Requester requester) {
        return requester.email() != null ? requester.email() : Objects.requireNonNullElse(requester.phone(), "");
    }
}
