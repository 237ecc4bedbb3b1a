package org.firstline.callback;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.firstline.callback.CallbackDraft.Contact;
import org.firstline.callback.domain.CallbackStore;
import org.firstline.callback.process.CallbackProcess;
import org.firstline.incident.EntryKind;
import org.firstline.incident.IncidentFields;
import org.firstline.incident.IncidentReport;
import org.firstline.incident.IncidentView;
import org.firstline.incident.Incidents;
import org.firstline.incident.Requester;
import org.firstline.shared.Actor;
import org.firstline.shared.DeskClock;
import org.firstline.shared.IncidentNumber;
import org.firstline.shared.InputCheck;
import org.firstline.shared.InputRefused;
import org.firstline.shared.NotFound;
import org.firstline.shared.Page;
import org.firstline.shared.StateRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Requests to be called back, from the wish to what came of it. Unknown numbers: {@link NotFound}. */
@Service
@Transactional
public class Callbacks {

    private static final int SUBJECT = 200;
    private static final Contact NOBODY = new Contact(null, null, null, null);

    private final CallbackStore store;
    private final CallbackSlots slots;
    private final CallbackProcess process;
    private final Incidents incidents;
    private final DeskClock clock;
    private final ApplicationEventPublisher events;

    Callbacks(
            CallbackStore store,
            CallbackSlots slots,
            CallbackProcess process,
            Incidents incidents,
            DeskClock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.slots = slots;
        this.process = process;
        this.incidents = incidents;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Promises a call in the hour that was asked for.
     *
     * @throws InputRefused with every field that is wrong: {@code slot}, {@code requester.phone} …
     * @throws StateRefused for an incident that is over
     */
    public Callback request(CallbackDraft draft, Actor by) {
        InputCheck check = new InputCheck();
        Contact contact = Objects.requireNonNullElse(draft.requester(), NOBODY);
        Requester requester = new IncidentFields(check)
                .requester(contact.name(), contact.email(), contact.phone(), contact.language());
        check.neededLine("requester.phone", contact.phone(), Integer.MAX_VALUE);
        String subject = check.neededLine("subject", draft.subject(), SUBJECT);
        Instant from = check.needed("slot", draft.slot(), Instant.MAX);
        Slot slot = draft.slot() == null ? new Slot(from, from) : slots.checked(from, check);
        check.done();
        if (draft.about() != null) {
            announce(draft.about(), subject, by);
        }
        Callback callback = store.add(requester, subject, draft.about(), slot, clock.instant());
        process.start(callback);
        events.publishEvent(new CallbackNews(callback, CallbackNews.Kind.REQUESTED, "requested"));
        return callback;
    }

    @Transactional(readOnly = true)
    public Callback get(CallbackNumber number) {
        return store.find(number).orElseThrow(() -> new NotFound("callback", number));
    }

    /** Newest first; limit 1–200. */
    @Transactional(readOnly = true)
    public Page<Callback> list(@Nullable CallbackState state, @Nullable String cursor, int limit) {
        return store.list(state, cursor, limit);
    }

    /** Those about the incident, newest first. */
    @Transactional(readOnly = true)
    public List<Callback> about(IncidentNumber incident) {
        return store.about(incident);
    }

    /**
     * The requester no longer wants it.
     *
     * @throws StateRefused {@code callback-over} when it is
     */
    public Callback withdraw(CallbackNumber number) {
        open(number);
        store.ended(number, CallbackState.WITHDRAWN, null, clock.instant());
        process.withdrawn(number);
        return get(number);
    }

    /**
     * The person was reached, and what they said is an incident; a step of the model.
     *
     * @param report of the channel CALLBACK
     * @throws StateRefused when the callback was about an incident that there is
     */
    public IncidentNumber becameIncident(CallbackNumber number, IncidentReport report, Actor by) {
        Callback callback = open(number);
        if (callback.about() != null) {
            throw new StateRefused("callback-about-incident", callback.about());
        }
        IncidentNumber incident = incidents.report(report, by);
        incidents.spokenTo(incident, EntryKind.CALLED_BACK, callback.number().value(), by);
        reached(callback, incident, null, by);
        return incident;
    }

    /**
     * The person was reached, and has their answer; a step of the model.
     *
     * @param answer 1–20,000 code points; stands in the journal of the incident that it was about
     */
    public void answered(CallbackNumber number, String answer, Actor by) {
        Callback callback = open(number);
        if (callback.about() != null) {
            incidents.spokenTo(callback.about(), EntryKind.CALLED_BACK, answer, by);
        }
        reached(callback, null, answer, by);
    }

    /**
     * Nobody answered; a step of the model.
     *
     * @param again after how much open time to try again
     * @return how many calls were made
     */
    public int notReached(CallbackNumber number, boolean voicemail, @Nullable String note, Duration again, Actor by) {
        Callback callback = open(number);
        Instant now = clock.instant();
        int attempt = callback.attempts().size() + 1;
        store.write(number, new CallbackAttempt(attempt, now, by.name(), false, voicemail, note));
        store.move(number, slots.after(again));
        if (callback.about() != null) {
            incidents.record(
                    callback.about(), EntryKind.CALLBACK_NOT_REACHED, Objects.requireNonNullElse(note, ""), by);
        }
        return attempt;
    }

    /** The requester is told that nobody answered, and when the next call comes; a step of the model. */
    public void tellNextCall(CallbackNumber number) {
        Callback callback = open(number);
        events.publishEvent(new CallbackNews(
                callback,
                CallbackNews.Kind.NOT_REACHED,
                "attempt-" + callback.attempts().size()));
    }

    /** No further call; the requester is told how to go on. A step of the model. */
    public void giveUp(CallbackNumber number) {
        open(number);
        store.ended(number, CallbackState.NOT_REACHED, null, clock.instant());
        events.publishEvent(new CallbackNews(get(number), CallbackNews.Kind.GIVEN_UP, "given-up"));
    }

    /** The promised hour is over and nobody has called; a step of the model. */
    public void missed(CallbackNumber number, String team) {
        Callback callback = open(number);
        store.missed(number, clock.instant());
        process.makeUrgent(number);
        events.publishEvent(new CallbackMissed(get(callback.number()), team));
    }

    /** @param to exclusive */
    @Transactional(readOnly = true)
    public CallbackFigures figures(Instant from, Instant to) {
        return store.figures(from, to);
    }

    private void announce(IncidentNumber about, String subject, Actor by) {
        IncidentView incident = incidents.get(about);
        if (incident.status().isFinal()) {
            throw new StateRefused("final", about);
        }
        incidents.record(about, EntryKind.CALLBACK_REQUESTED, subject, by);
    }

    private void reached(Callback callback, @Nullable IncidentNumber incident, @Nullable String note, Actor by) {
        int attempt = callback.attempts().size() + 1;
        store.write(callback.number(), new CallbackAttempt(attempt, clock.instant(), by.name(), true, false, note));
        store.ended(callback.number(), CallbackState.REACHED, incident, clock.instant());
    }

    /** Under its row's lock: who comes second sees what the first did. */
    private Callback open(CallbackNumber number) {
        Optional<Callback> callback = store.lock(number);
        return callback.filter(each -> !each.isOver())
                .orElseThrow(() -> callback.isEmpty()
                        ? new NotFound("callback", number)
                        : new StateRefused("callback-over", number));
    }
}
