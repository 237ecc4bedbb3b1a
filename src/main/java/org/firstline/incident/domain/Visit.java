package org.firstline.incident.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.firstline.shared.Line;
import org.jspecify.annotations.Nullable;

/** An incident's stay with a team. */
@Entity
@Table(name = "incident_visit")
public class Visit {

    @Id
    @GeneratedValue(generator = "incident_visit_seq")
    @SequenceGenerator(name = "incident_visit_seq", sequenceName = "incident_visit_seq", allocationSize = 50)
    private @Nullable Long id;

    private long incident;

    @Enumerated(EnumType.STRING)
    private Line line;

    private String team;
    private @Nullable Long cameFrom;
    private Instant enteredAt;
    private @Nullable Instant leftAt;
    private boolean misrouted;

    /** For Hibernate. */
    @SuppressWarnings("NullAway")
    protected Visit() {}

    Visit(long incident, Line line, String team, @Nullable Long cameFrom, Instant now) {
        this.incident = incident;
        this.line = line;
        this.team = team;
        this.cameFrom = cameFrom;
        this.enteredAt = now;
    }

    void leave(Instant now) {
        leftAt = now;
    }

    /** It should never have come here. */
    void regret() {
        misrouted = true;
    }

    Long id() {
        if (id == null) {
            throw new IllegalStateException("A visit has its id once it is stored");
        }
        return id;
    }

    public Line line() {
        return line;
    }

    public String team() {
        return team;
    }

    Optional<Long> cameFrom() {
        return Optional.ofNullable(cameFrom);
    }
}
