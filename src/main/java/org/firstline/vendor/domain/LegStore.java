package org.firstline.vendor.domain;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.firstline.shared.IncidentNumber;
import org.firstline.vendor.LegMessage;
import org.firstline.vendor.LegOutcome;
import org.firstline.vendor.VendorLeg;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps legs and what was said in them; whoever changes one holds its incident's lock. */
@Repository
public class LegStore {

    private static final String SELECT = """
            select l.id, l.incident, l.vendor, v.name as vendor_name, l.summary, l.reference, l.handed_by, l.handed_at,
                   l.expected_on, l.answered_at, l.silent_at, l.solved_at, l.ended_at, l.outcome
            from vendor_leg l join vendor_vendor v on v.code = l.vendor
            """;

    private final JdbcClient jdbc;

    LegStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(
            IncidentNumber incident,
            String vendor,
            String summary,
            @Nullable String reference,
            String handedBy,
            Instant now) {
        jdbc.sql("insert into vendor_leg (incident, vendor, summary, reference, handed_by, handed_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(incident.value(), vendor, summary, reference, handedBy, now))
                .update();
    }

    /** In the order in which they began. */
    public List<VendorLeg> of(IncidentNumber incident) {
        return jdbc.sql(SELECT + " where l.incident = ? order by l.id")
                .param(incident.value())
                .query(this::leg)
                .list();
    }

    /** The one that has not ended. */
    public Optional<VendorLeg> open(IncidentNumber incident) {
        return jdbc.sql(SELECT + " where l.incident = ? and l.ended_at is null")
                .param(incident.value())
                .query(this::leg)
                .optional();
    }

    public Optional<VendorLeg> find(long id) {
        return jdbc.sql(SELECT + " where l.id = ?").param(id).query(this::leg).optional();
    }

    public void write(VendorLeg leg, LegMessage message) {
        jdbc.sql("insert into vendor_message (leg, seq, at, from_vendor, author, text, expected_on)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(leg.id(), message.seq(), message.at(), message.fromVendor())
                .params(Arrays.asList(message.author(), message.text(), message.expectedOn()))
                .update();
    }

    /** Keeps what the vendor last said; what they leave out stays as it was. */
    public void answered(VendorLeg leg, @Nullable String reference, @Nullable LocalDate expectedOn, Instant now) {
        jdbc.sql("update vendor_leg set answered_at = ?, reference = coalesce(?, reference),"
                        + " expected_on = coalesce(?, expected_on) where id = ?")
                .params(Arrays.asList(now, reference, expectedOn, leg.id()))
                .update();
    }

    public void solved(VendorLeg leg, Instant now) {
        set("solved_at", leg, now);
    }

    public void silent(VendorLeg leg, Instant now) {
        set("silent_at", leg, now);
    }

    public void ended(VendorLeg leg, LegOutcome outcome, Instant now) {
        jdbc.sql("update vendor_leg set ended_at = ?, outcome = ? where id = ?")
                .params(now, outcome.name(), leg.id())
                .update();
    }

    private void set(String column, VendorLeg leg, Instant now) {
        jdbc.sql("update vendor_leg set " + column + " = ? where id = ?")
                .params(now, leg.id())
                .update();
    }

    private VendorLeg leg(ResultSet row, int index) throws SQLException {
        String outcome = row.getString("outcome");
        return new VendorLeg(
                row.getLong("id"),
                new IncidentNumber(row.getString("incident")),
                row.getString("vendor"),
                row.getString("vendor_name"),
                row.getString("summary"),
                row.getString("reference"),
                row.getString("handed_by"),
                row.getTimestamp("handed_at").toInstant(),
                day(row),
                VendorStore.instant(row, "answered_at"),
                VendorStore.instant(row, "silent_at"),
                VendorStore.instant(row, "solved_at"),
                VendorStore.instant(row, "ended_at"),
                outcome == null ? null : LegOutcome.valueOf(outcome),
                messages(row.getLong("id")));
    }

    private List<LegMessage> messages(long leg) {
        return jdbc.sql(
                        "select seq, at, from_vendor, author, text, expected_on from vendor_message where leg = ? order by seq")
                .param(leg)
                .query((row, index) -> new LegMessage(
                        row.getInt("seq"),
                        row.getTimestamp("at").toInstant(),
                        row.getBoolean("from_vendor"),
                        row.getString("author"),
                        row.getString("text"),
                        day(row)))
                .list();
    }

    private static @Nullable LocalDate day(ResultSet row) throws SQLException {
        Date day = row.getDate("expected_on");
        return day == null ? null : day.toLocalDate();
    }
}
