package org.firstline.assignment.domain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.firstline.assignment.AssignmentDecision;
import org.firstline.assignment.Candidate;
import org.firstline.assignment.OfferEnd;
import org.firstline.assignment.Strategy;
import org.firstline.shared.IncidentNumber;
import org.firstline.shared.Priority;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps every decision with whom it weighed; the candidates are read as a whole and so are one column. */
@Repository
public class DecisionStore {

    private static final TypeReference<List<Candidate>> CANDIDATES = new TypeReference<>() {};
    private static final String SELECT = """
            select id, incident, stay, round, decided_at, team, strategy, skill, priority, agent, kept, look_again_at,
                   ended_as, reason, candidates
            from assignment_decision
            """;

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    DecisionStore(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Who gives somebody work and who lets them out of the team wait for each other. */
    public void lockMember(String agent, String team) {
        jdbc.sql("select agent from assignment_member where team = ? and agent = ? lock in share mode")
                .params(team, agent)
                .query(String.class)
                .optional();
    }

    /** @return the same with its id */
    public AssignmentDecision add(AssignmentDecision decision) {
        Long id = jdbc.sql("""
                        insert into assignment_decision (incident, stay, round, decided_at, team, strategy, skill, priority,
                            agent, kept, look_again_at, ended_as, reason, candidates)
                        values (:incident, :stay, :round, :at, :team, :strategy, :skill, :priority,
                            :agent, :kept, :lookAgainAt, :end, :reason, :candidates)
                        returning id
                        """)
                .param("incident", decision.incident().value())
                .param("stay", decision.stay())
                .param("round", decision.round())
                .param("at", Timestamp.from(decision.at()))
                .param("team", decision.team())
                .param("strategy", decision.strategy().name())
                .param("skill", decision.skill())
                .param("priority", decision.priority().name())
                .param("agent", decision.agent())
                .param("kept", decision.kept())
                .param("lookAgainAt", timestamp(decision.lookAgainAt()))
                .param("end", name(decision.end()))
                .param("reason", decision.reason())
                .param("candidates", written(decision.candidates()))
                .query(Long.class)
                .single();
        return stored(decision, id);
    }

    public void end(AssignmentDecision decision, OfferEnd end, @Nullable String reason, @Nullable Instant lookAgainAt) {
        jdbc.sql("update assignment_decision set ended_as = ?, reason = ?, look_again_at = ? where id = ?")
                .params(Arrays.asList(end.name(), reason, timestamp(lookAgainAt), decision.id()))
                .update();
    }

    public void postpone(AssignmentDecision decision, @Nullable Instant lookAgainAt) {
        jdbc.sql("update assignment_decision set look_again_at = ? where id = ?")
                .params(Arrays.asList(timestamp(lookAgainAt), decision.id()))
                .update();
    }

    /** In the order in which they were made, the newest 200 of them. */
    public List<AssignmentDecision> of(IncidentNumber incident) {
        return jdbc.sql("select * from (" + SELECT
                        + " where incident = ? order by id desc limit 200) newest order by id")
                .param(incident.value())
                .query(this::decision)
                .list();
    }

    public Optional<AssignmentDecision> last(IncidentNumber incident) {
        return jdbc.sql(SELECT + " where incident = ? order by id desc limit 1")
                .param(incident.value())
                .query(this::decision)
                .optional();
    }

    /** When each was last given work; who never was is missing. */
    public Map<String, Instant> lastGiven(Collection<String> agents) {
        Map<String, Instant> last = new HashMap<>();
        if (!agents.isEmpty()) {
            jdbc.sql("select agent, max(decided_at) from assignment_decision where agent in (:agents) group by agent")
                    .param("agents", agents)
                    .query(row -> {
                        last.put(row.getString(1), row.getTimestamp(2).toInstant());
                    });
        }
        return last;
    }

    /** Who had the work offered in this round, and who refused it in this stay. */
    public Asked asked(IncidentNumber incident, int stay, int round) {
        Set<String> refused = new HashSet<>();
        Set<String> offered = new HashSet<>();
        jdbc.sql("select agent, round, ended_as from assignment_decision"
                        + " where incident = ? and stay = ? and agent is not null")
                .params(incident.value(), stay)
                .query(row -> {
                    if (OfferEnd.REFUSED.name().equals(row.getString("ended_as"))) {
                        refused.add(row.getString("agent"));
                    }
                    if (row.getInt("round") == round) {
                        offered.add(row.getString("agent"));
                    }
                });
        return new Asked(refused, offered);
    }

    private AssignmentDecision decision(ResultSet row, int index) throws SQLException {
        String end = row.getString("ended_as");
        return new AssignmentDecision(
                row.getLong("id"),
                new IncidentNumber(row.getString("incident")),
                row.getInt("stay"),
                row.getInt("round"),
                row.getTimestamp("decided_at").toInstant(),
                row.getString("team"),
                Strategy.valueOf(row.getString("strategy")),
                row.getString("skill"),
                Priority.valueOf(row.getString("priority")),
                row.getString("agent"),
                row.getBoolean("kept"),
                instant(row.getTimestamp("look_again_at")),
                end == null ? null : OfferEnd.valueOf(end),
                row.getString("reason"),
                read(row.getString("candidates")));
    }

    private static AssignmentDecision stored(AssignmentDecision decision, Long id) {
        return new AssignmentDecision(
                id,
                decision.incident(),
                decision.stay(),
                decision.round(),
                decision.at(),
                decision.team(),
                decision.strategy(),
                decision.skill(),
                decision.priority(),
                decision.agent(),
                decision.kept(),
                decision.lookAgainAt(),
                decision.end(),
                decision.reason(),
                decision.candidates());
    }

    private String written(List<Candidate> candidates) {
        try {
            return json.writeValueAsString(candidates);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private List<Candidate> read(String candidates) {
        try {
            return json.readValue(candidates, CANDIDATES);
        } catch (JsonProcessingException changedByHand) {
            throw new IllegalStateException("No candidates: " + candidates, changedByHand);
        }
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    private static @Nullable String name(@Nullable Enum<?> code) {
        return code == null ? null : code.name();
    }

    /**
     * Whom the desk asked before.
     *
     * @param refused who said no
     * @param offered who had their time to say anything
     */
    public record Asked(Set<String> refused, Set<String> offered) {

        public static final Asked NOBODY = new Asked(Set.of(), Set.of());
    }
}
