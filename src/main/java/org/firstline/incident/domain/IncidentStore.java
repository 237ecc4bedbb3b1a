package org.firstline.incident.domain;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.firstline.incident.EntryKind;
import org.firstline.incident.IncidentReport;
import org.firstline.shared.Actor;
import org.firstline.shared.DeskClock;
import org.firstline.shared.IncidentNumber;
import org.firstline.shared.Line;
import org.firstline.shared.NotFound;
import org.firstline.shared.Visibility;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Keeps incidents with their journal and visits; every change goes through the incident's lock. */
@Repository
public class IncidentStore {

    private final EntityManager entities;
    private final DeskClock clock;

    IncidentStore(EntityManager entities, DeskClock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** A new incident with the next number of the year; not yet in its journal. */
    public Incident add(IncidentReport report) {
        Instant now = clock.instant();
        Number place = (Number) entities.createNativeQuery("select nextval(incident_number_seq)")
                .getSingleResult();
        int year = now.atZone(ZoneOffset.UTC).getYear();
        Incident incident = new Incident(IncidentNumber.of(year, place.longValue()), report, now);
        entities.persist(incident);
        return incident;
    }

    /**
     * The incident, locked until the transaction ends; whoever comes second waits and sees what the first did.
     *
     * @throws NotFound for an unknown number
     */
    public Incident lock(IncidentNumber number) {
        return found(number, entities.find(Incident.class, number.place(), LockModeType.PESSIMISTIC_WRITE));
    }

    /** @throws NotFound for an unknown number */
    public Incident get(IncidentNumber number) {
        return found(number, entities.find(Incident.class, number.place()));
    }

    /** What this transaction has registered and changed is there for plain SQL too. */
    public void flush() {
        entities.flush();
    }

    /** Appends to the journal of a locked incident. */
    public JournalEntry write(Incident incident, Actor by, EntryKind kind, Visibility visibility, String text) {
        JournalEntry entry = incident.entry(by, kind, visibility, text, clock.instant());
        entities.persist(entry);
        return entry;
    }

    /** The stay that the incident is at; empty before its first. */
    public Optional<Visit> currentVisit(Incident incident) {
        return incident.visit().map(id -> entities.find(Visit.class, id));
    }

    /** The stay from which the current one came by hand-over. */
    public Optional<Visit> previousVisit(Incident incident) {
        return currentVisit(incident).flatMap(Visit::cameFrom).map(id -> entities.find(Visit.class, id));
    }

    /** Ends the current stay and begins one with the given team; going back to where it came from unwinds. */
    public Visit enter(Incident incident, Line line, String team) {
        Instant now = clock.instant();
        Optional<Visit> current = currentVisit(incident);
        current.ifPresent(visit -> visit.leave(now));
        Visit next = new Visit(incident.id(), line, team, origin(incident, current, team), now);
        entities.persist(next);
        return next;
    }

    /** The line at which the team last had the incident; empty when it never had. */
    public Optional<Line> lastLineOf(Incident incident, String team) {
        return entities.createQuery(
                        "from Visit where incident = :incident and team = :team order by id desc", Visit.class)
                .setParameter("incident", incident.id())
                .setParameter("team", team)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(Visit::line);
    }

    private @Nullable Long origin(Incident incident, Optional<Visit> current, String team) {
        Optional<Visit> previous = previousVisit(incident);
        if (previous.map(Visit::team).filter(team::equals).isPresent()) {
            return previous.flatMap(Visit::cameFrom).orElse(null);
        }
        boolean stays = current.map(Visit::team).filter(team::equals).isPresent();
        return current.flatMap(visit -> stays ? visit.cameFrom() : Optional.of(visit.id()))
                .orElse(null);
    }

    private static Incident found(IncidentNumber number, @Nullable Incident incident) {
        if (incident == null || !incident.number().equals(number)) {
            throw new NotFound("incident", number);
        }
        return incident;
    }
}
