package org.firstline.incident.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.firstline.incident.Amendment;
import org.firstline.incident.EntryKind;
import org.firstline.incident.IncidentReport;
import org.firstline.incident.IncidentView;
import org.firstline.shared.Actor;
import org.firstline.shared.Channel;
import org.firstline.shared.IncidentNumber;
import org.firstline.shared.IncidentStatus;
import org.firstline.shared.InputRefused;
import org.firstline.shared.Level;
import org.firstline.shared.Line;
import org.firstline.shared.Priority;
import org.firstline.shared.ResolutionCode;
import org.firstline.shared.StateRefused;
import org.firstline.shared.Visibility;
import org.firstline.shared.WaitReason;
import org.jspecify.annotations.Nullable;

/**
 * What must hold of an incident in every flow that a process owner may draw: no solution is proposed without text, code and
 * minutes; nothing happens after the end; it waits for one thing at a time; each change leaves one journal entry.
 */
@Entity
@Table(name = "incident")
public class Incident {

    @Id
    private long id;

    private String number;

    @Version
    private int version;

    private String title;
    private String description;

    @Enumerated(EnumType.STRING)
    private IncidentStatus status;

    @Enumerated(EnumType.STRING)
    private @Nullable WaitReason waitReason;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    private @Nullable String category;
    private @Nullable String subcategory;
    private @Nullable String service;
    private @Nullable String site;

    @Enumerated(EnumType.STRING)
    private Level impact;

    @Enumerated(EnumType.STRING)
    private Level urgency;

    @Enumerated(EnumType.STRING)
    private @Nullable Priority priority;

    @Enumerated(EnumType.STRING)
    private @Nullable Line line;

    private @Nullable String team;
    private @Nullable String contactTeam;
    private @Nullable String contactOwner;
    private @Nullable Long contactVisit;
    private @Nullable String assignee;
    private @Nullable Long visit;
    private int teamChanges;

    @Embedded
    private RequesterColumns requester;

    private @Nullable String externalReference;
    private @Nullable String question;
    private @Nullable String solution;

    @Enumerated(EnumType.STRING)
    private @Nullable ResolutionCode resolutionCode;

    private @Nullable Integer minutesSpent;
    private int reopenCount;

    @Column(name = "journal_length")
    private int journalLength;

    private Instant registeredAt;
    private @Nullable Instant firstResponseAt;
    private @Nullable Instant resolvedAt;
    private @Nullable Instant closedAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway")
    protected Incident() {}

    Incident(IncidentNumber number, IncidentReport report, Instant now) {
        this.id = number.place();
        this.number = number.value();
        this.title = report.title();
        this.description = report.description();
        this.status = IncidentStatus.REGISTERED;
        this.channel = report.channel();
        this.category = report.category();
        this.subcategory = report.subcategory();
        this.service = report.service();
        this.site = report.site();
        this.impact = report.impact();
        this.urgency = report.urgency();
        this.requester = new RequesterColumns(report.requester());
        this.externalReference = report.externalReference();
        this.registeredAt = now;
        boolean spokenTo = channel == Channel.PHONE || channel == Channel.WALK_IN;
        this.firstResponseAt = spokenTo ? now : null;
    }

    /** Where the model says that the incident stands now; true when that is news. */
    public boolean enter(IncidentStatus entered, Instant now) {
        if (entered == status) {
            return false;
        }
        requireOpen();
        if (entered == IncidentStatus.RESOLVED
                && (solution == null || resolutionCode == null || minutesSpent == null)) {
            throw new StateRefused("resolved-without-solution", number);
        }
        status = entered;
        resolvedAt = entered == IncidentStatus.RESOLVED ? now : resolvedAt;
        closedAt = entered.isFinal() ? now : null;
        return true;
    }

    public void prioritise(Priority decided) {
        priority = decided;
    }

    public void reprioritise(Level newImpact, Level newUrgency) {
        requireOpen();
        impact = newImpact;
        urgency = newUrgency;
    }

    /**
     * Moves to a team; the contact stays with the team that had it first.
     *
     * @return whether another team had it before
     */
    public boolean moveTo(Visit next, String contact) {
        requireOpen();
        boolean changes = team != null && !team.equals(next.team());
        teamChanges += changes ? 1 : 0;
        visit = next.id();
        line = next.line();
        team = next.team();
        contactTeam = contactTeam == null ? contact : contactTeam;
        assignee = null;
        return changes;
    }

    /**
     * Gives it to somebody. Who has it last during its first stay at the first line owns the contact from then on.
     *
     * @param agent null puts it back into the team's queue
     */
    public void assign(@Nullable String agent) {
        requireOpen();
        assignee = agent;
        boolean firstStay = contactVisit == null || contactVisit.equals(visit);
        if (agent != null && line == Line.FIRST && firstStay) {
            contactOwner = agent;
            contactVisit = visit;
        }
    }

    /** An alert has no requester: that somebody takes it, or is given it by a colleague, is its response. */
    public boolean isAlert() {
        return channel == Channel.MONITORING;
    }

    public void startWait(WaitReason reason, @Nullable String publicQuestion) {
        requireOpen();
        if (waitReason != null) {
            throw new StateRefused("waits-already", number);
        }
        waitReason = reason;
        question = publicQuestion;
    }

    /** Ends the open wait, if there is one. */
    public Optional<WaitReason> endWait() {
        WaitReason ended = waitReason;
        waitReason = null;
        question = null;
        return Optional.ofNullable(ended);
    }

    public void resolve(String text, ResolutionCode code, int minutes) {
        requireOpen();
        if (text.isBlank()) {
            throw new InputRefused("solution", "required");
        }
        solution = text;
        resolutionCode = code;
        minutesSpent = minutes;
    }

    /** Another incident tells of the same: this one ends without a solution of its own. */
    public void closeAsDuplicate(String text) {
        requireOpen();
        solution = text;
        resolutionCode = ResolutionCode.OTHER;
        minutesSpent = 0;
        resolvedAt = null;
    }

    /** The original of this copy is another by now. */
    public void nameOriginal(String text) {
        solution = text;
    }

    /** The requester refuses the proposed solution. */
    public void reject() {
        requireResolved();
        solution = null;
        resolutionCode = null;
        minutesSpent = null;
        resolvedAt = null;
        reopenCount++;
    }

    /** The first public human contact counts as the response; notes, automatic mails and assignment do not. True when this is it. */
    public boolean respond(Instant now) {
        boolean first = firstResponseAt == null;
        firstResponseAt = first ? now : firstResponseAt;
        return first;
    }

    public void amend(Amendment amendment) {
        requireOpen();
        title = amendment.title();
        category = amendment.category();
        subcategory = amendment.subcategory();
        service = amendment.service();
        site = amendment.site();
        requester = new RequesterColumns(amendment.requester());
    }

    public void requireOpen() {
        if (status.isFinal()) {
            throw new StateRefused("final", number, status);
        }
    }

    public void requireResolved() {
        requireOpen();
        if (status != IncidentStatus.RESOLVED) {
            throw new StateRefused("not-resolved", number);
        }
    }

    /** The next entry of the journal, drawn under this incident's lock. */
    JournalEntry entry(Actor by, EntryKind kind, Visibility visibility, String text, Instant now) {
        journalLength++;
        return new JournalEntry(this, journalLength, now, by, kind, visibility, text);
    }

    public long id() {
        return id;
    }

    public IncidentNumber number() {
        return new IncidentNumber(number);
    }

    public IncidentStatus status() {
        return status;
    }

    public Optional<Long> visit() {
        return Optional.ofNullable(visit);
    }

    /** How often another team has got it by now. */
    public int teamChanges() {
        return teamChanges;
    }

    public Optional<String> assignee() {
        return Optional.ofNullable(assignee);
    }

    public int journalLength() {
        return journalLength;
    }

    public IncidentView view() {
        return new IncidentView(
                number(),
                title,
                description,
                status,
                waitReason,
                channel,
                category,
                subcategory,
                service,
                site,
                impact,
                urgency,
                priority,
                line,
                team,
                contactTeam,
                contactOwner,
                assignee,
                requester.view(),
                externalReference,
                question,
                solution,
                resolutionCode,
                minutesSpent,
                reopenCount,
                registeredAt,
                firstResponseAt,
                resolvedAt,
                closedAt);
    }
}
