package org.firstline.incident;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** How often incidents reached a team, and how often they should not have. */
@Service
public class RoutingFigures {

    private final JdbcClient jdbc;

    RoutingFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The stays that began in the period, by team; teams without any are missing. */
    public List<Visits> visits(Instant from, Instant to) {
        return jdbc.sql("""
                        select team, count(*) as visits, coalesce(sum(misrouted), 0) as misrouted
                        from incident_visit where entered_at >= :from and entered_at < :to
                        group by team order by team
                        """)
                .param("from", java.sql.Timestamp.from(from))
                .param("to", java.sql.Timestamp.from(to))
                .query(Visits.class)
                .list();
    }

    /** How many resolutions by people of the second and third line lie in the period; a reopened incident has several. */
    public int resolvedBeyondFirst(Instant from, Instant to) {
        return jdbc.sql("""
                        select count(*) from incident_journal
                        where kind = 'RESOLVED' and at >= :from and at < :to
                          and author_kind = 'AGENT' and line in ('SECOND', 'THIRD')
                        """)
                .param("from", java.sql.Timestamp.from(from))
                .param("to", java.sql.Timestamp.from(to))
                .query(Integer.class)
                .single();
    }

    /** @param misrouted those of the visits that went back because they should never have come */
    public record Visits(String team, int visits, int misrouted) {}
}
