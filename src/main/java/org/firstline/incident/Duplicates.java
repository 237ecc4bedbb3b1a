package org.firstline.incident;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.firstline.engine.DeskLanguage;
import org.firstline.identity.People;
import org.firstline.incident.domain.Copies;
import org.firstline.incident.domain.Incident;
import org.firstline.incident.domain.IncidentStore;
import org.firstline.incident.domain.LinkStore;
import org.firstline.incident.domain.SpeakingForRequester;
import org.firstline.incident.process.IncidentProcess;
import org.firstline.shared.Actor;
import org.firstline.shared.DeskClock;
import org.firstline.shared.IncidentNumber;
import org.firstline.shared.InputRefused;
import org.firstline.shared.NotAllowed;
import org.firstline.shared.NotFound;
import org.firstline.shared.StateRefused;
import org.firstline.shared.Visibility;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Closes what was reported twice, and lets it follow the incident that is worked on. No copy is the original of another: what
 * is named as original and is a copy itself stands for its own original, and the copies of a new copy move along.
 */
@Service
public class Duplicates {

    private final IncidentStore store;
    private final LinkStore links;
    private final Copies copies;
    private final IncidentProcess process;
    private final SpeakingForRequester speaking;
    private final People people;
    private final DeskClock clock;
    private final MessageSource messages;
    private final DeskLanguage language;
    private final TransactionTemplate transaction;

    Duplicates(
            IncidentStore store,
            LinkStore links,
            Copies copies,
            IncidentProcess process,
            SpeakingForRequester speaking,
            People people,
            DeskClock clock,
            MessageSource messages,
            DeskLanguage language,
            TransactionTemplate transaction) {
        this.transaction = transaction;
        this.store = store;
        this.links = links;
        this.copies = copies;
        this.process = process;
        this.speaking = speaking;
        this.people = people;
        this.clock = clock;
        this.messages = messages;
        this.language = language;
    }

    /**
     * Closes the incident as a copy of the other, or of what the other is a copy of. The requester is told.
     *
     * @throws NotFound when the incident is unknown
     * @throws InputRefused when the other is unknown, or the same
     * @throws StateRefused when either has ended, when the other is a copy of the incident, or when the incident runs on a
     *     model that does not wait for it
     * @throws NotAllowed unless by an agent of the first line or of the incident's team, its assignee or a lead
     */
    public LinkView mark(IncidentNumber number, IncidentNumber other, Actor by) {
        if (number.equals(other)) {
            throw new InputRefused("number", "link-to-self");
        }
        Optional<LinkView> marked = Optional.empty();
        while (marked.isEmpty()) {
            marked = Objects.requireNonNull(transaction.execute(
                    started -> lockedRoot(number, other).map(root -> markLocked(number, root, by))));
        }
        return marked.get();
    }

    private LinkView markLocked(IncidentNumber number, IncidentNumber root, Actor by) {
        Incident copy = store.lock(number);
        Incident original = store.lock(root);
        requireMayClose(copy, by);
        if (original.status().isFinal()) {
            throw new StateRefused("original-over", root, original.status());
        }
        moveCopies(copy, original, by);
        links.unrelate(copy.id(), original.id());
        long id = links.add(copy.id(), original.id(), LinkKind.DUPLICATE_OF, clock.instant(), by.name());
        copy.closeAsDuplicate(solution(root));
        write(copy, by, LinkKind.DUPLICATE_OF, root);
        write(original, by, LinkKind.DUPLICATED_BY, number);
        process.duplicate(number);
        return links.find(copy.id(), id).orElseThrow();
    }

    /**
     * The older of the two first, so that nobody waits for somebody who waits for them; a copy is refused before it waits. Empty
     * when the original became a copy meanwhile: its own is then locked from the start, in a transaction of its own.
     */
    private Optional<IncidentNumber> lockedRoot(IncidentNumber number, IncidentNumber other) {
        links.rootOf(number).orElseThrow(() -> new NotFound("incident", number));
        IncidentNumber root = rootOf(other);
        if (root.equals(number)) {
            throw new StateRefused("duplicate-of-its-copy", other, number);
        }
        Stream.of(number, root)
                .sorted(Comparator.comparing(IncidentNumber::place))
                .forEach(each -> lockOpen(each, number));
        return Optional.of(root).filter(rootOf(other)::equals);
    }

    private void lockOpen(IncidentNumber each, IncidentNumber number) {
        Incident locked = store.lock(each);
        if (each.equals(number)) {
            locked.requireOpen();
        }
    }

    private IncidentNumber rootOf(IncidentNumber other) {
        return links.rootOf(other).orElseThrow(() -> new InputRefused("number", "unknown-incident", other));
    }

    /** Their requesters may hear at once that it is over. */
    private void moveCopies(Incident from, Incident to, Actor by) {
        List<IncidentNumber> moved = links.copiesOf(from.id());
        moved.stream().map(store::lock).forEach(copy -> {
            copy.nameOriginal(solution(to.number()));
            write(copy, by, LinkKind.DUPLICATE_OF, to.number());
        });
        if (!moved.isEmpty()) {
            links.moveCopies(from.id(), to.id());
            copies.tell(moved, Copies.standing(to));
        }
    }

    private void requireMayClose(Incident copy, Actor by) {
        String team = copy.view().team();
        boolean isTheirTeams = team != null
                && people.find(by.name()).filter(user -> user.in(team)).isPresent();
        if (!isTheirTeams && !speaking.may(copy, by)) {
            throw new NotAllowed("duplicate-not-yours");
        }
    }

    private String solution(IncidentNumber original) {
        return messages.getMessage(
                "solution.duplicate",
                new Object[] {original.value()},
                language.language().locale());
    }

    private void write(Incident incident, Actor by, LinkKind kind, IncidentNumber other) {
        store.write(incident, by, EntryKind.LINKED, Visibility.INTERNAL, kind + " " + other);
    }
}
