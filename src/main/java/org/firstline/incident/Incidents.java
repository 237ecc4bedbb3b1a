package org.firstline.incident;

import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.firstline.incident.domain.Incident;
import org.firstline.incident.domain.IncidentLifecycle;
import org.firstline.incident.domain.IncidentSearch;
import org.firstline.incident.domain.IncidentStore;
import org.firstline.incident.domain.SpeakingForRequester;
import org.firstline.incident.process.IncidentProcess;
import org.firstline.incident.process.WorkOffers;
import org.firstline.shared.Actor;
import org.firstline.shared.IncidentNumber;
import org.firstline.shared.Level;
import org.firstline.shared.NotAllowed;
import org.firstline.shared.NotFound;
import org.firstline.shared.Page;
import org.firstline.shared.StateRefused;
import org.firstline.shared.Visibility;
import org.firstline.shared.WaitReason;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Incidents, for every door and page. Each change is one transaction of aggregate, journal and token; when a method
 * returns, the token rests at its next place. Unknown numbers: {@link NotFound}; what the state does not allow:
 * {@link StateRefused}; speaking for the requester without the right: {@link NotAllowed}.
 */
@Service
@Transactional
public class Incidents {

    private final IncidentStore store;
    private final IncidentSearch search;
    private final IncidentLifecycle lifecycle;
    private final IncidentProcess process;
    private final SpeakingForRequester speaking;
    private final WorkOffers offers;
    private final ApplicationEventPublisher events;

    Incidents(
            IncidentStore store,
            IncidentSearch search,
            IncidentLifecycle lifecycle,
            IncidentProcess process,
            SpeakingForRequester speaking,
            WorkOffers offers,
            ApplicationEventPublisher events) {
        this.store = store;
        this.search = search;
        this.lifecycle = lifecycle;
        this.process = process;
        this.speaking = speaking;
        this.offers = offers;
        this.events = events;
    }

    /** Registers an incident and starts its life; afterwards it is prioritised, routed and, if somebody is there, assigned. */
    public IncidentNumber report(IncidentReport report, Actor by) {
        Incident incident = store.add(report);
        store.write(
                incident,
                by,
                EntryKind.REGISTERED,
                Visibility.PUBLIC,
                report.channel().name());
        process.start(incident.view(), report.team());
        return incident.number();
    }

    @Transactional(readOnly = true)
    public IncidentView get(IncidentNumber number) {
        return store.get(number).view();
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public Page<IncidentView> list(IncidentQuery query) {
        return search.find(query).map(Incident::view);
    }

    /** Entries in the order of writing, of the given visibilities only; limit 1–200. */
    @Transactional(readOnly = true)
    public Page<JournalEntryView> journal(
            IncidentNumber number, List<Visibility> visible, @Nullable String cursor, int limit) {
        return search.journal(store.get(number), visible, cursor, limit);
    }

    /** Writes to the requester (PUBLIC), to colleagues or to leads. A public message counts as response. */
    public JournalEntryView note(IncidentNumber number, String text, Visibility visibility, Actor by) {
        Incident incident = store.lock(number);
        offers.accept(number, by.name());
        boolean toRequester = visibility == Visibility.PUBLIC;
        if (toRequester) {
            incident.requireOpen();
            lifecycle.respond(incident);
        }
        EntryKind kind = toRequester ? EntryKind.MESSAGE : EntryKind.NOTE;
        JournalEntryView entry =
                store.write(incident, by, kind, visibility, text).view();
        if (toRequester) {
            events.publishEvent(new PublicMessageWritten(number, entry.seq(), by.name(), text));
        }
        return entry;
    }

    /** Somebody at the desk has spoken with the requester, who knows it already: public, mailed to nobody, counts as response. */
    public void spokenTo(IncidentNumber number, EntryKind kind, String text, Actor by) {
        Incident incident = store.lock(number);
        if (!incident.view().status().isFinal()) {
            lifecycle.respond(incident);
        }
        store.write(incident, by, kind, Visibility.PUBLIC, text);
    }

    /** Records in the journal what a module above did for the incident: a mail that left, or could not. */
    public void record(IncidentNumber number, EntryKind kind, String text) {
        record(number, kind, text, Actor.DESK);
    }

    /** As {@link #record(IncidentNumber, EntryKind, String)}, when somebody at the desk did it. */
    public void record(IncidentNumber number, EntryKind kind, String text, Actor by) {
        store.write(store.lock(number), by, kind, Visibility.INTERNAL, text);
    }

    /**
     * Corrects what was registered; a new category, service or site routes again only while nobody has taken the incident.
     *
     * @param correction gets what stands now, under the incident's lock, and says what shall stand
     */
    public IncidentView amend(IncidentNumber number, UnaryOperator<Amendment> correction, Actor by) {
        Incident incident = store.lock(number);
        IncidentView before = incident.view();
        incident.amend(correction.apply(Amendment.of(before)));
        AmendmentText.of(before, incident.view())
                .forEach(change -> store.write(incident, by, EntryKind.AMENDED, Visibility.INTERNAL, change));
        IncidentView after = incident.view();
        if (!Objects.equals(after.category(), before.category())
                || !Objects.equals(after.service(), before.service())
                || !Objects.equals(after.site(), before.site())) {
            process.subjectChanged(after);
        }
        return after;
    }

    /** The requester says something; a wait for the requester ends. */
    public IncidentView reply(IncidentNumber number, String text, Actor by) {
        Incident incident = speakable(number, by);
        incident.requireOpen();
        if (incident.view().waitReason() == WaitReason.REQUESTER) {
            lifecycle.answer(number, text, by.forRequester());
            process.requesterReplied(number);
        } else {
            store.write(incident, by.forRequester(), EntryKind.REPLY, Visibility.PUBLIC, text);
        }
        return incident.view();
    }

    /** The requester agrees with the proposed solution: closed. */
    public IncidentView confirm(IncidentNumber number, Actor by) {
        Incident incident = speakable(number, by);
        lifecycle.confirm(number, by.forRequester());
        process.confirmed(number);
        return incident.view();
    }

    /** The requester refuses the proposed solution: it goes back to the line that proposed it. */
    public IncidentView reject(IncidentNumber number, String reason, Actor by) {
        Incident incident = speakable(number, by);
        process.rejected(number, lifecycle.reject(number, reason, by.forRequester()));
        return incident.view();
    }

    /** The requester no longer wants it, wherever it stands: final. */
    public IncidentView withdraw(IncidentNumber number, String reason, Actor by) {
        Incident incident = speakable(number, by);
        lifecycle.withdraw(number, reason, by.forRequester());
        process.withdrawn(number);
        return incident.view();
    }

    /** Impact or urgency turned out differently; the priority is decided again. */
    public IncidentView reprioritise(IncidentNumber number, Level impact, Level urgency, String reason, Actor by) {
        Incident incident = speakable(number, by);
        incident.reprioritise(impact, urgency);
        store.write(incident, by, EntryKind.REPRIORITISED, Visibility.INTERNAL, impact + " " + urgency + ": " + reason);
        process.reprioritised(number, impact, urgency);
        return incident.view();
    }

    private Incident speakable(IncidentNumber number, Actor by) {
        Incident incident = store.lock(number);
        speaking.require(incident, by);
        return incident;
    }
}
