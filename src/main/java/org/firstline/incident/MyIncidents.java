package org.firstline.incident;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.firstline.identity.TokenPurpose;
import org.firstline.identity.Tokens;
import org.firstline.incident.domain.Incident;
import org.firstline.incident.domain.IncidentSearch;
import org.firstline.shared.DeskClock;
import org.firstline.shared.Language;
import org.firstline.shared.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What somebody without an account has reported, for whoever reads the mails of their address. */
@Service
@Transactional
public class MyIncidents {

    /** How long a link opens: as long as it takes to find the mail. */
    public static final Duration VALID = Duration.ofMinutes(30);

    private static final Duration RECENT = Duration.ofDays(30);
    private static final int MOST = 100;

    private final IncidentSearch search;
    private final Incidents incidents;
    private final Tokens tokens;
    private final DeskClock clock;
    private final ApplicationEventPublisher events;

    MyIncidents(
            IncidentSearch search,
            Incidents incidents,
            Tokens tokens,
            DeskClock clock,
            ApplicationEventPublisher events) {
        this.search = search;
        this.incidents = incidents;
        this.tokens = tokens;
        this.clock = clock;
        this.events = events;
    }

    /** Has a link sent to the address; nothing happens when there is nothing to show. Whoever asks learns neither. */
    public void ask(String email, Language language) {
        Instant now = clock.instant();
        of(email).stream()
                .findFirst()
                .map(newest -> newest.requester().email())
                .ifPresent(known -> events.publishEvent(new MyIncidentsAsked(known, language, now)));
    }

    /**
     * Draws a token for one mail, valid for {@link #VALID}.
     *
     * @throws NotFound {@code incident} when there is nothing to show any more
     */
    public String issueToken(String email) {
        IncidentView newest = of(email).stream().findFirst().orElseThrow(() -> new NotFound("incident", email));
        return tokens.issue(
                TokenPurpose.MY_INCIDENTS,
                AddressMark.subject(newest.number(), email),
                clock.instant().plus(VALID));
    }

    /**
     * What the token's address has reported and is open, or was closed within 30 days: the newest first, 100 at most. Empty when the
     * token is unknown or expired, or the address is no longer the one that it was sent to.
     */
    @Transactional(readOnly = true)
    public Optional<List<IncidentView>> open(String token) {
        return tokens.subject(TokenPurpose.MY_INCIDENTS, token).flatMap(subject -> Optional.ofNullable(
                        incidents.get(AddressMark.number(subject)).requester().email())
                .filter(email ->
                        AddressMark.subject(AddressMark.number(subject), email).equals(subject))
                .map(this::of));
    }

    /** The database would take one letter for another; here only the case may differ. */
    private List<IncidentView> of(String email) {
        return search.reportedFrom(email, clock.instant().minus(RECENT), MOST).stream()
                .map(Incident::view)
                .filter(incident -> email.equalsIgnoreCase(incident.requester().email()))
                .toList();
    }
}
