package org.firstline.survey;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.firstline.calendar.Calendars;
import org.firstline.identity.TokenPurpose;
import org.firstline.identity.Tokens;
import org.firstline.incident.EntryKind;
import org.firstline.incident.IncidentView;
import org.firstline.incident.Incidents;
import org.firstline.shared.Actor;
import org.firstline.shared.DeskClock;
import org.firstline.shared.IncidentNumber;
import org.firstline.shared.InputCheck;
import org.firstline.shared.NotFound;
import org.firstline.shared.Visibility;
import org.firstline.survey.domain.SurveyStore;
import org.firstline.survey.process.DeskAddresses;
import org.firstline.survey.process.SurveyProcess;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Surveys after closing: who is asked, and what they answer. */
@Service
@Transactional
public class Surveys {

    private static final String INVITATION = "survey-invitation: ";
    private static final int DAYS_TO_ANSWER = 14;

    private final SurveyStore store;
    private final SurveyProcess process;
    private final InvitationChannel channel;
    private final DeskAddresses addresses;
    private final Incidents incidents;
    private final Tokens tokens;
    private final Calendars calendars;
    private final DeskClock clock;
    private final ApplicationEventPublisher events;

    Surveys(
            SurveyStore store,
            SurveyProcess process,
            InvitationChannel channel,
            DeskAddresses addresses,
            Incidents incidents,
            Tokens tokens,
            Calendars calendars,
            DeskClock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.process = process;
        this.channel = channel;
        this.addresses = addresses;
        this.incidents = incidents;
        this.tokens = tokens;
        this.calendars = calendars;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Invites the requester of a closed incident, unless they have no e-mail address, mail is off, they solved it
     * themselves, or were asked less than 30 days ago; the journal says why.
     *
     * @return whether an answer can come
     */
    public boolean invite(IncidentNumber number) {
        IncidentView incident = incidents.get(number);
        String email = normalised(incident.requester().email());
        Optional<String> obstacle = obstacle(incident, email).or(() -> claimAsking(email));
        if (obstacle.isPresent()) {
            incidents.record(number, EntryKind.NOT_NOTIFIED, INVITATION + obstacle.get());
            return false;
        }
        Instant now = clock.instant();
        store.add(number, email, now, calendars.desk().daysLater(now, DAYS_TO_ANSWER));
        events.publishEvent(new SurveyInvited(number));
        return true;
    }

    /** Asks once more; does nothing the second time, or when the answer is there. */
    public void remind(IncidentNumber number) {
        if (store.remind(number, clock.instant())) {
            events.publishEvent(new SurveyReminded(number));
        }
    }

    /** Draws a token for one mail; it opens the survey until it is answered or expires. */
    public String issueToken(IncidentNumber number) {
        return tokens.issue(TokenPurpose.SURVEY, number.value(), store.expiry(number));
    }

    /** The survey that the token opens; empty when it is unknown, expired or answered. */
    @Transactional(readOnly = true)
    public Optional<SurveyView> open(String token) {
        return number(token).map(incidents::get).map(Surveys::view);
    }

    /**
     * Keeps the one answer; a low rating becomes a task for the lead.
     *
     * @throws NotFound when {@link #open} would be empty
     */
    public void answer(String token, SurveyAnswer answer) {
        IncidentNumber number = number(token)
                .filter(each -> store.answer(each, answer, clock.instant()))
                .orElseThrow(() -> new NotFound("survey"));
        tokens.revokeAll(TokenPurpose.SURVEY, number.value());
        incidents.note(number, summary(answer), Visibility.LEADS, author(number));
        process.answered(number, answer.isLow());
    }

    /** What a lead agreed with a requester who was not content; colleagues may read it. */
    public void recovered(IncidentNumber number, String text, Actor by) {
        InputCheck check = new InputCheck();
        String agreed = check.neededText("text", text, InputCheck.LONGEST_SAID);
        check.done();
        incidents.note(number, agreed, Visibility.INTERNAL, by);
    }

    private Optional<String> obstacle(IncidentView incident, String email) {
        if (email.isEmpty()) {
            return Optional.of("no e-mail address");
        }
        if (!channel.isOpen()) {
            return Optional.of("mail is switched off");
        }
        String agent = incident.assignee();
        if (agent != null && addresses.belongs(email, agent)) {
            return Optional.of("the requester solved it");
        }
        return Optional.empty();
    }

    private Optional<String> claimAsking(String email) {
        return store.claimAsking(email, clock.instant())
                ? Optional.empty()
                : Optional.of("asked less than 30 days ago");
    }

    private Optional<IncidentNumber> number(String token) {
        return tokens.subject(TokenPurpose.SURVEY, token)
                .map(IncidentNumber::new)
                .filter(process::awaitsAnswer);
    }

    private Actor author(IncidentNumber number) {
        return Actor.requester(incidents.get(number).requester().name());
    }

    private static String summary(SurveyAnswer answer) {
        return "Survey: speed %d, effectiveness %d, friendliness %d\n%s"
                .formatted(answer.speed(), answer.effectiveness(), answer.friendliness(), answer.comment())
                .strip();
    }

    private static SurveyView view(IncidentView incident) {
        return new SurveyView(
                incident.number(), incident.title(), incident.requester().language());
    }

    private static String normalised(@org.jspecify.annotations.Nullable String email) {
        return email == null ? "" : email.strip().toLowerCase(Locale.ROOT);
    }
}
