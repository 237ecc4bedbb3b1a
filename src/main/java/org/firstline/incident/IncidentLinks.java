package org.firstline.incident;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.firstline.incident.domain.Incident;
import org.firstline.incident.domain.IncidentStore;
import org.firstline.incident.domain.LinkStore;
import org.firstline.incident.domain.SimilarSearch;
import org.firstline.shared.Actor;
import org.firstline.shared.DeskClock;
import org.firstline.shared.IncidentNumber;
import org.firstline.shared.InputRefused;
import org.firstline.shared.NotFound;
import org.firstline.shared.Page;
import org.firstline.shared.StateRefused;
import org.firstline.shared.Visibility;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What incidents have to do with each other; each change is journaled at both. Unknown numbers: {@link NotFound}. */
@Service
@Transactional
public class IncidentLinks {

    private final IncidentStore store;
    private final LinkStore links;
    private final SimilarSearch search;
    private final DeskClock clock;

    IncidentLinks(IncidentStore store, LinkStore links, SimilarSearch search, DeskClock clock) {
        this.store = store;
        this.links = links;
        this.search = search;
        this.clock = clock;
    }

    /** As the incident sees them, the oldest first; limit 1–200. */
    @Transactional(readOnly = true)
    public Page<LinkView> list(IncidentNumber number, @Nullable String cursor, int limit) {
        long incident = store.get(number).id();
        return Page.of(links.after(incident, after(cursor), limit + 1), limit, link -> Long.toString(link.id()));
    }

    /**
     * Both tell of related things, whatever their state.
     *
     * @throws InputRefused for the incident itself, or an unknown other one
     * @throws StateRefused when they are linked already
     */
    public LinkView relate(IncidentNumber number, IncidentNumber other, Actor by) {
        if (number.equals(other)) {
            throw new InputRefused("number", "link-to-self");
        }
        requireKnown(number, other);
        lockBoth(number, other);
        boolean isOlder = number.place() < other.place();
        Incident older = store.lock(isOlder ? number : other);
        Incident younger = store.lock(isOlder ? other : number);
        if (links.areLinked(older.id(), younger.id())) {
            throw new StateRefused("linked-already", number, other);
        }
        long id = links.add(older.id(), younger.id(), LinkKind.RELATES_TO, clock.instant(), by.name());
        write(older, by, EntryKind.LINKED, younger.number());
        write(younger, by, EntryKind.LINKED, older.number());
        return links.find(number.place(), id).orElseThrow();
    }

    /**
     * Takes a relation away.
     *
     * @throws NotFound when the incident has no such link
     * @throws StateRefused for a duplicate: the copy is closed for good
     */
    public void remove(IncidentNumber number, long id, Actor by) {
        LinkView link = links.find(number.place(), id).orElseThrow(() -> new NotFound("link", number));
        if (link.kind() != LinkKind.RELATES_TO) {
            throw new StateRefused("link-stays", number, link.number());
        }
        lockBoth(number, link.number());
        boolean isOlder = number.place() < link.number().place();
        Incident older = store.lock(isOlder ? number : link.number());
        Incident younger = store.lock(isOlder ? link.number() : number);
        if (!links.remove(id)) {
            throw new NotFound("link", number);
        }
        write(older, by, EntryKind.UNLINKED, younger.number());
        write(younger, by, EntryKind.UNLINKED, older.number());
    }

    /**
     * What may have to do with it and is not linked to it yet, registered within 30 days before or after it: at most 10, those
     * that are like it in more ways first, then the newer.
     */
    @Transactional(readOnly = true)
    public List<SimilarView> similar(IncidentNumber number) {
        return search.find(store.get(number).view());
    }

    /** How the original of this copy stands, as its requester may know; empty when it is no copy. */
    @Transactional(readOnly = true)
    public Optional<OriginalStanding> original(IncidentNumber copy) {
        return links.originalOf(copy.place());
    }

    /** Copies after all others, because an original that moves locks its copies; else the older first. */
    private void lockBoth(IncidentNumber one, IncidentNumber other) {
        Stream.of(one, other)
                .sorted(Comparator.<IncidentNumber, Boolean>comparing(each -> links.isCopy(each.place()))
                        .thenComparing(IncidentNumber::place))
                .forEach(store::lock);
    }

    /** Unlike the one that the address names, the one in the body is a wrong field when nobody knows it. */
    private void requireKnown(IncidentNumber number, IncidentNumber other) {
        links.rootOf(number).orElseThrow(() -> new NotFound("incident", number));
        links.rootOf(other).orElseThrow(() -> new InputRefused("number", "unknown-incident", other));
    }

    private void write(Incident incident, Actor by, EntryKind kind, IncidentNumber other) {
        store.write(incident, by, kind, Visibility.INTERNAL, LinkKind.RELATES_TO + " " + other);
    }

    private static long after(@Nullable String cursor) {
        if (cursor == null) {
            return 0;
        }
        if (!cursor.matches("\\d{1,18}")) {
            throw new InputRefused("cursor", "unknown-cursor");
        }
        return Long.parseLong(cursor);
    }
}
