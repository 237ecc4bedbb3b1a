package org.firstline.incident.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.firstline.incident.LinkKind;
import org.firstline.incident.LinkView;
import org.firstline.incident.OriginalStanding;
import org.firstline.shared.IncidentNumber;
import org.firstline.shared.IncidentStatus;
import org.firstline.shared.ResolutionCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Links between incidents. Whoever changes them has locked both incidents. */
@Repository
public class LinkStore {

    /** A link read from its incident, and the same read from its target. */
    private static final String SIDES = """
            select l.id, l.kind, o.number, o.title, o.status, l.created_at, l.author
            from incident_link l join incident o on o.id = l.target
            where l.incident = :incident and l.id %1$s :id
            union all
            select l.id, if(l.kind = 'DUPLICATE_OF', 'DUPLICATED_BY', l.kind), o.number, o.title, o.status, l.created_at, l.author
            from incident_link l join incident o on o.id = l.incident
            where l.target = :incident and l.id %1$s :id
            """;

    private final JdbcClient jdbc;

    LinkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The oldest links of an incident behind the given one. */
    public List<LinkView> after(long incident, long id, int limit) {
        return jdbc.sql(SIDES.formatted(">") + " order by id limit :limit")
                .param("incident", incident)
                .param("id", id)
                .param("limit", limit)
                .query(LinkStore::view)
                .list();
    }

    /** The link, when it is one of the incident's. */
    public Optional<LinkView> find(long incident, long id) {
        return jdbc.sql(SIDES.formatted("="))
                .param("incident", incident)
                .param("id", id)
                .query(LinkStore::view)
                .optional();
    }

    /** Whether either has to do with the other already. */
    public boolean areLinked(long one, long other) {
        return jdbc.sql("""
                        select count(*) from incident_link
                        where incident = :one and target = :other or incident = :other and target = :one
                        """)
                        .param("one", one)
                        .param("other", other)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** The ids of all incidents that have to do with this one. */
    public Set<Long> linkedTo(long incident) {
        return jdbc.sql("""
                        select target from incident_link where incident = :incident
                        union select incident from incident_link where target = :incident
                        """).param("incident", incident).query(Long.class).set();
    }

    /** @return its id */
    public long add(long incident, long target, LinkKind kind, Instant at, String author) {
        return jdbc.sql("""
                        insert into incident_link (incident, target, kind, created_at, author)
                        values (:incident, :target, :kind, :at, :author) returning id
                        """)
                .param("incident", incident)
                .param("target", target)
                .param("kind", kind.name())
                .param("at", Timestamp.from(at))
                .param("author", author)
                .query(Long.class)
                .single();
    }

    /** Whether the link was there. */
    public boolean remove(long id) {
        return jdbc.sql("delete from incident_link where id = ?").param(id).update() > 0;
    }

    /** The two no longer count as related; a stronger link takes the place. */
    public void unrelate(long one, long other) {
        jdbc.sql("delete from incident_link where incident = ? and target = ? and kind = 'RELATES_TO'")
                .param(Math.min(one, other))
                .param(Math.max(one, other))
                .update();
    }

    /** The incident that is worked on when this one is spoken of: its original, or itself; empty for an unknown number. */
    public Optional<IncidentNumber> rootOf(IncidentNumber number) {
        return jdbc.sql("""
                        select coalesce(o.number, i.number) from incident i
                        left join incident_link l on l.copy = i.id left join incident o on o.id = l.target
                        where i.number = ?
                        """)
                .param(number.value())
                .query(String.class)
                .optional()
                .map(IncidentNumber::new);
    }

    /** What was closed as a copy of the incident, the oldest first. */
    public List<IncidentNumber> copiesOf(long original) {
        return jdbc.sql("""
                        select c.number from incident_link l join incident c on c.id = l.incident
                        where l.target = ? and l.kind = 'DUPLICATE_OF' order by c.id
                        """).param(original).query(String.class).list().stream()
                .map(IncidentNumber::new)
                .toList();
    }

    /** The copies of the one are copies of the other from now on. */
    public void moveCopies(long from, long to) {
        jdbc.sql("update incident_link set target = :to where target = :from and kind = 'DUPLICATE_OF'")
                .param("from", from)
                .param("to", to)
                .update();
    }

    public boolean isCopy(long incident) {
        return jdbc.sql("select count(*) from incident_link where copy = ?")
                        .param(incident)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** How the original of this copy stands; empty when it is no copy. */
    public Optional<OriginalStanding> originalOf(long copy) {
        return jdbc.sql("""
                        select o.status, o.resolution_code from incident_link l join incident o on o.id = l.target
                        where l.copy = ?
                        """)
                .param(copy)
                .query((row, at) -> {
                    String code = row.getString(2);
                    return OriginalStanding.of(
                            IncidentStatus.valueOf(row.getString(1)),
                            code == null ? null : ResolutionCode.valueOf(code));
                })
                .optional();
    }

    private static LinkView view(ResultSet row, int at) throws SQLException {
        return new LinkView(
                row.getLong("id"),
                LinkKind.valueOf(row.getString("kind")),
                new IncidentNumber(row.getString("number")),
                row.getString("title"),
                IncidentStatus.valueOf(row.getString("status")),
                row.getTimestamp("created_at").toInstant(),
                row.getString("author"));
    }
}
