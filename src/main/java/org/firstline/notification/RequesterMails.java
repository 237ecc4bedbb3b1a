package org.firstline.notification;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.firstline.incident.EntryKind;
import org.firstline.incident.IncidentView;
import org.firstline.incident.Incidents;
import org.firstline.incident.PromiseView;
import org.firstline.incident.PublicMessageWritten;
import org.firstline.incident.RequesterContact;
import org.firstline.incident.RequesterNotificationDue;
import org.firstline.incident.RequesterPromises;
import org.firstline.shared.Channel;
import org.firstline.shared.IncidentNumber;
import org.firstline.shared.Language;
import org.firstline.survey.SurveyInvited;
import org.firstline.survey.SurveyReminded;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Puts what requesters are to be told into the outbox, in the transaction of its cause; the journal says to whom it goes, or why not. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class RequesterMails {

    /** Where anybody can say that an address is theirs. */
    private static final Set<Channel> UNVERIFIED = EnumSet.of(Channel.EMAIL, Channel.PORTAL);

    private final Incidents incidents;
    private final RequesterPromises promises;
    private final RequesterContact contact;
    private final Outbox outbox;
    private final Receivers receivers;

    RequesterMails(
            Incidents incidents,
            RequesterPromises promises,
            RequesterContact contact,
            Outbox outbox,
            Receivers receivers) {
        this.incidents = incidents;
        this.promises = promises;
        this.contact = contact;
        this.outbox = outbox;
        this.receivers = receivers;
    }

    @EventListener
    void on(RequesterNotificationDue due) {
        tell(due.number(), due.notification(), due.journalSeq(), due.text());
    }

    @EventListener
    void on(PublicMessageWritten written) {
        String speaker = contact.nameFor(incidents.get(written.number()), written.author())
                .orElse(null);
        tell(written.number(), MailTemplates.PUBLIC_MESSAGE, written.journalSeq(), written.text(), speaker);
    }

    @EventListener
    void on(SurveyInvited invited) {
        tell(invited.number(), MailTemplates.SURVEY_INVITATION, 0, null);
    }

    @EventListener
    void on(SurveyReminded reminded) {
        tell(reminded.number(), MailTemplates.SURVEY_REMINDER, 0, null);
    }

    private void tell(IncidentNumber number, String event, int occasion, @Nullable String text) {
        tell(number, event, occasion, text, null);
    }

    /** Who wrote by mail or form gets an answer without a word of theirs: anybody can write in anybody's name. */
    private void acknowledge(IncidentView incident) {
        String event = MailTemplates.INCIDENT_ACKNOWLEDGED;
        String email = incident.requester().email();
        Optional<String> obstacle = receivers
                .obstacle(incident.number(), email)
                .or(() -> receivers.wasAcknowledged(String.valueOf(email))
                        ? Optional.of("the last one is less than 10 minutes old")
                        : Optional.empty());
        if (email == null || obstacle.isPresent()) {
            incidents.record(incident.number(), EntryKind.NOT_NOTIFIED, event + ": " + obstacle.orElse(""));
            return;
        }
        Language language = incident.requester().language();
        String promise = promise(incident.number(), MailTemplates.INCIDENT_REGISTERED, language);
        MailContent content = new MailContent("", "", null, promise, null, null);
        outbox.add(new NewMail(incident.number(), event, "0", email, language, content));
        incidents.record(incident.number(), EntryKind.NOTIFIED, event + ": " + email);
    }

    private void tell(
            IncidentNumber number, String event, int occasion, @Nullable String text, @Nullable String speaker) {
        IncidentView incident = incidents.get(number);
        if (event.equals(MailTemplates.INCIDENT_REGISTERED) && UNVERIFIED.contains(incident.channel())) {
            acknowledge(incident);
            return;
        }
        String email = incident.requester().email();
        Optional<String> obstacle = event.equals(MailTemplates.PUBLIC_MESSAGE)
                ? receivers.obstacleToPersons(number, email)
                : receivers.obstacle(number, email);
        if (email == null || obstacle.isPresent()) {
            incidents.record(number, EntryKind.NOT_NOTIFIED, event + ": " + obstacle.orElse(""));
            return;
        }
        Language language = incident.requester().language();
        MailContent content = new MailContent(
                incident.requester().name(), incident.title(), text, promise(number, event, language), speaker, null);
        outbox.add(new NewMail(number, event, String.valueOf(occasion), email, language, content));
        incidents.record(number, EntryKind.NOTIFIED, event + ": " + email);
    }

    private @Nullable String promise(IncidentNumber number, String event, Language language) {
        if (!event.equals(MailTemplates.INCIDENT_REGISTERED)) {
            return null;
        }
        PromiseView promise = promises.of(number);
        return promise.isOpen() ? promise.sentence().get(language) : null;
    }
}
