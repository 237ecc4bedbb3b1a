package org.firstline.intake.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.firstline.shared.DeskClock;
import org.firstline.shared.IncidentNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The record of each message that came by mail. */
@Repository
class MailRows {

    private static final int LONGEST_DETAIL = 500;
    private static final String DESK = "desk";

    private final JdbcClient jdbc;
    private final DeskClock clock;

    MailRows(JdbcClient jdbc, DeskClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Records a message; or finds it, when it was fetched before. */
    @Transactional
    Found record(KeptMail mail) {
        Optional<Found> known = find(mail.identity());
        if (known.isEmpty()) {
            try {
                insert(mail, mail.identity());
                return find(mail.identity()).orElseThrow();
            } catch (DuplicateKeyException meanwhile) {
                known = find(mail.identity());
            }
        }
        Found first = known.orElseThrow();
        if (Arrays.equals(first.content(), mail.content())) {
            return first;
        }
        return find(mail.ownIdentity()).orElseGet(() -> {
            insert(mail, mail.ownIdentity());
            Found other = find(mail.ownIdentity()).orElseThrow();
            decide(other.row().id(), MailState.QUARANTINED, MailReason.SAME_ID, null, null, DESK);
            return find(mail.ownIdentity()).orElseThrow();
        });
    }

    /** Notes that reading it is tried for the n-th time. */
    @Transactional
    void attempt(long id, int count) {
        jdbc.sql("update intake_mail set attempts = ? where id = ?")
                .params(count, id)
                .update();
    }

    /** The row, held until the transaction ends; empty for an unknown id. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<MailRow> lock(long id) {
        return jdbc.sql("select * from intake_mail where id = ? for update")
                .param(id)
                .query(MailRows::row)
                .optional();
    }

    @Transactional
    void decide(
            long id,
            MailState state,
            @Nullable MailReason reason,
            @Nullable String detail,
            @Nullable IncidentNumber incident,
            String by) {
        jdbc.sql("""
                        update intake_mail set state = ?, reason = ?, detail = ?, incident = coalesce(?, incident),
                            decided_at = ?, decided_by = ? where id = ?
                        """)
                .params(state.name(), reason == null ? null : reason.name())
                .params(Arrays.asList(
                        detail == null ? null : MailText.shortened(MailText.line(detail), LONGEST_DETAIL),
                        incident == null ? null : incident.value()))
                .params(clock.instant(), by, id)
                .update();
    }

    @Transactional(readOnly = true)
    Optional<MailRow> find(long id) {
        return jdbc.sql("select * from intake_mail where id = ?")
                .param(id)
                .query(MailRows::row)
                .optional();
    }

    /** In these states, those after the id, the oldest first. */
    @Transactional(readOnly = true)
    List<MailRow> list(List<MailState> states, long after, int most) {
        return jdbc.sql("select * from intake_mail where state in (:states) and id > :after order by id limit :most")
                .param("states", states.stream().map(Enum::name).toList())
                .param("after", after)
                .param("most", most)
                .query(MailRows::row)
                .list();
    }

    /** Those that were kept before the instant, and that nobody has looked at: their mailbox may have forgotten them. */
    @Transactional(readOnly = true)
    List<MailRow> leftLying(Instant before) {
        return jdbc.sql("select * from intake_mail where state = ? and received_at < ? order by id limit 100")
                .params(MailState.RECEIVED.name(), before)
                .query(MailRows::row)
                .list();
    }

    @Transactional(readOnly = true)
    int count(List<MailState> states) {
        return jdbc.sql("select count(*) from intake_mail where state in (:states)")
                .param("states", states.stream().map(Enum::name).toList())
                .query(Integer.class)
                .single();
    }

    /** How many messages the sender has written since the instant. */
    @Transactional(readOnly = true)
    int countFrom(String sender, Instant since) {
        return jdbc.sql("select count(*) from intake_mail where sender = ? and received_at > ?")
                .params(sender, since)
                .query(Integer.class)
                .single();
    }

    /** Those of the keys that a message lies under. */
    @Transactional(readOnly = true)
    Set<String> known(Collection<String> keys) {
        return Set.copyOf(jdbc.sql("select raw_key from intake_mail where raw_key in (:keys)")
                .param("keys", keys)
                .query(String.class)
                .list());
    }

    private Optional<Found> find(byte[] identity) {
        return jdbc.sql("select * from intake_mail where identity = ?")
                .param(identity)
                .query((row, index) -> new Found(row(row, index), row.getBytes("content")))
                .optional();
    }

    private void insert(KeptMail mail, byte[] identity) {
        jdbc.sql("""
                        insert into intake_mail (identity, content, raw_key, size, is_cut, sender, subject, state, attempts,
                            received_at) values (?, ?, ?, ?, ?, ?, ?, ?, 0, ?)
                        """)
                .params(identity, mail.content(), mail.key(), mail.size(), mail.isCut())
                .params(mail.sender(), mail.subject(), MailState.RECEIVED.name(), clock.instant())
                .update();
    }

    private static MailRow row(ResultSet row, int index) throws SQLException {
        String reason = row.getString("reason");
        String incident = row.getString("incident");
        Timestamp decided = row.getTimestamp("decided_at");
        return new MailRow(
                row.getLong("id"),
                row.getString("sender"),
                row.getString("subject"),
                row.getLong("size"),
                row.getBoolean("is_cut"),
                MailState.valueOf(row.getString("state")),
                reason == null ? null : MailReason.valueOf(reason),
                row.getString("detail"),
                incident == null ? null : new IncidentNumber(incident),
                row.getInt("attempts"),
                row.getTimestamp("received_at").toInstant(),
                decided == null ? null : decided.toInstant(),
                row.getString("decided_by"),
                row.getString("raw_key"));
    }

    /** @param content SHA-256 of what lies behind the head */
    @SuppressWarnings("ArrayRecordComponent")
    record Found(MailRow row, byte[] content) {}
}
