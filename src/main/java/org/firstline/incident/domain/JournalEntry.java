package org.firstline.incident.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import org.firstline.incident.EntryKind;
import org.firstline.incident.IncidentView;
import org.firstline.incident.JournalEntryView;
import org.firstline.shared.Actor;
import org.firstline.shared.IncidentStatus;
import org.firstline.shared.Line;
import org.firstline.shared.Priority;
import org.firstline.shared.Visibility;
import org.firstline.shared.WaitReason;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One line of the journal, with how the incident stood after it; written once, never changed. */
@Entity
@Immutable
@Table(name = "incident_journal")
public class JournalEntry {

    @Id
    @GeneratedValue(generator = "incident_journal_seq")
    @SequenceGenerator(name = "incident_journal_seq", sequenceName = "incident_journal_seq", allocationSize = 50)
    private @Nullable Long id;

    private long incident;
    private int seq;

    @Column(name = "at")
    private Instant at;

    private String author;

    @Enumerated(EnumType.STRING)
    private Actor.Kind authorKind;

    private @Nullable String spokenFor;

    @Enumerated(EnumType.STRING)
    private EntryKind kind;

    @Enumerated(EnumType.STRING)
    private Visibility visibility;

    private String text;

    @Enumerated(EnumType.STRING)
    private IncidentStatus status;

    @Enumerated(EnumType.STRING)
    private @Nullable WaitReason waitReason;

    @Enumerated(EnumType.STRING)
    private @Nullable Priority priority;

    @Enumerated(EnumType.STRING)
    private @Nullable Line line;

    private @Nullable String team;
    private @Nullable String assignee;

    /** For Hibernate. */
    @SuppressWarnings("NullAway")
    protected JournalEntry() {}

    JournalEntry(Incident of, int seq, Instant at, Actor by, EntryKind kind, Visibility visibility, String text) {
        IncidentView now = of.view();
        this.incident = of.id();
        this.seq = seq;
        this.at = at;
        this.author = by.name();
        this.authorKind = by.kind();
        this.spokenFor = by.onBehalf() ? now.requester().name() : null;
        this.kind = kind;
        this.visibility = visibility;
        this.text = text;
        this.status = now.status();
        this.waitReason = now.waitReason();
        this.priority = now.priority();
        this.line = now.line();
        this.team = now.team();
        this.assignee = now.assignee();
    }

    int seq() {
        return seq;
    }

    public JournalEntryView view() {
        return new JournalEntryView(
                Objects.requireNonNull(id), seq, at, author, authorKind, spokenFor, kind, visibility, text);
    }
}
