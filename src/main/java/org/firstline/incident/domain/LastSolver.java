package org.firstline.incident.domain;

import java.util.Optional;
import org.firstline.assignment.LastHelper;
import org.firstline.shared.IncidentNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks for the newest earlier incident of the same address that an agent has solved. */
@Component
class LastSolver implements LastHelper {

    private final JdbcClient jdbc;

    LastSolver(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<String> of(IncidentNumber incident) {
        return jdbc.sql("""
                        select j.author from incident this
                        join incident i on i.requester_email = this.requester_email and i.id < this.id
                        join incident_journal j on j.incident = i.id and j.kind = 'RESOLVED' and j.author_kind = 'AGENT'
                        where this.id = ? order by i.registered_at desc, j.seq desc limit 1
                        """).param(incident.place()).query(String.class).optional();
    }
}
