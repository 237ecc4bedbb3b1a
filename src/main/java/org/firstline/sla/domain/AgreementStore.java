package org.firstline.sla.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.firstline.shared.IncidentNumber;
import org.firstline.shared.Priority;
import org.firstline.shared.WaitReason;
import org.firstline.sla.Agreement;
import org.firstline.sla.LevelFacts;
import org.firstline.sla.Reopening;
import org.firstline.sla.ServiceLevel;
import org.firstline.sla.Target;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was promised for each incident. */
@Repository
public class AgreementStore {

    private final JdbcClient jdbc;

    AgreementStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty for an incident that was never promised anything. */
    public Optional<Agreement> find(IncidentNumber incident) {
        return jdbc.sql("select * from sla_agreement where incident = ?")
                .param(incident.value())
                .query(AgreementStore::agreement)
                .optional();
    }

    /** Adds it, or replaces the one that the incident had. */
    public void save(Agreement agreement) {
        ServiceLevel level = agreement.level();
        jdbc.sql("""
                        insert into sla_agreement (incident, priority, category, domain, response, resolution, ola, vendor,
                            calendar, paused_by, reopening, decision, watch, watch_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on duplicate key update priority = value(priority), category = value(category),
                            domain = value(domain), response = value(response), resolution = value(resolution),
                            ola = value(ola), vendor = value(vendor), calendar = value(calendar),
                            paused_by = value(paused_by), reopening = value(reopening), decision = value(decision),
                            watch = value(watch), watch_at = value(watch_at)
                        """)
                .params(
                        agreement.incident().value(),
                        agreement.facts().priority().name(),
                        agreement.facts().category(),
                        agreement.facts().domain())
                .params(
                        level.response().toString(),
                        level.resolution().toString(),
                        level.ola().toString(),
                        level.vendor().toString())
                .params(
                        level.calendar(),
                        codes(level.pausedBy()),
                        level.reopening().name(),
                        level.decision())
                .params(Arrays.asList(agreement.watch(), agreement.watchAt()))
                .update();
    }

    private static String codes(Set<WaitReason> reasons) {
        return reasons.stream().sorted().map(Enum::name).collect(Collectors.joining(","));
    }

    private static Agreement agreement(ResultSet row, int index) throws SQLException {
        Timestamp watchAt = row.getTimestamp("watch_at");
        return new Agreement(
                new IncidentNumber(row.getString("incident")),
                new LevelFacts(
                        Priority.valueOf(row.getString("priority")),
                        row.getString("category"),
                        row.getString("domain")),
                new ServiceLevel(
                        target(row, "response"),
                        target(row, "resolution"),
                        target(row, "ola"),
                        target(row, "vendor"),
                        row.getString("calendar"),
                        Arrays.stream(row.getString("paused_by").split(","))
                                .filter(code -> !code.isEmpty())
                                .map(WaitReason::valueOf)
                                .collect(Collectors.toSet()),
                        Reopening.valueOf(row.getString("reopening")),
                        row.getInt("decision")),
                row.getString("watch"),
                watchAt == null ? null : watchAt.toInstant());
    }

    private static Target target(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return Target.parse(text)
                .orElseThrow(() -> new IllegalStateException("A stored target cannot be read: " + text));
    }
}
