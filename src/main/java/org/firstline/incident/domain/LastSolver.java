package org.firstline.incident.domain;

import java.util.Optional;
import org.firstline.assignment.LastHelper;
import org.firstline.shared.IncidentNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks for the newest earlier incident of the same address that an agent has solved. */
@Component
class LastSolver implements LastHelper {

    private final IncidentStore store;
    private final JdbcClient jdbc;

    LastSolver(IncidentStore store, JdbcClient jdbc) {
        this.store = store;
        this.jdbc = jdbc;
    }

    @Override
    public Optional<String> of(IncidentNumber incident) {
        return Optional.ofNullable(store.get(incident).view().requester().email())
                .flatMap(address -> lastBefore(incident, address));
    }

    private Optional<String> lastBefore(IncidentNumber incident, String address) {
        return jdbc.sql("""
                        select j.author from incident i
                        join incident_journal j on j.incident = i.id and j.kind = 'RESOLVED' and j.author_kind = 'AGENT'
                        where i.requester_email = ? and i.id < ? order by i.registered_at desc, j.seq desc limit 1
                        """)
                .params(address, incident.place())
                .query(String.class)
                .optional();
    }
}
