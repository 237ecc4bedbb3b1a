package org.firstline.callback.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.firstline.callback.Callback;
import org.firstline.callback.CallbackAttempt;
import org.firstline.callback.CallbackFigures;
import org.firstline.callback.CallbackNumber;
import org.firstline.callback.CallbackState;
import org.firstline.callback.Slot;
import org.firstline.incident.Requester;
import org.firstline.shared.IncidentNumber;
import org.firstline.shared.InputRefused;
import org.firstline.shared.Language;
import org.firstline.shared.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

/** Keeps callbacks and the calls that were made for them. */
@Repository
public class CallbackStore {

    private static final String SELECT = "select * from callback_request";

    private final JdbcClient jdbc;

    CallbackStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Callback add(Requester requester, String subject, @Nullable IncidentNumber about, Slot slot, Instant now) {
        KeyHolder id = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into callback_request (state, requester_name, requester_email, requester_phone,
                            requester_language, subject, about, slot_from, slot_to, requested_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(Arrays.asList(
                        CallbackState.REQUESTED.name(),
                        requester.name(),
                        requester.email(),
                        requester.phone(),
                        requester.language().code(),
                        subject,
                        about == null ? null : about.value(),
                        slot.from(),
                        slot.to(),
                        now))
                .update(id);
        long place = id.getKeyAs(Number.class).longValue();
        CallbackNumber number = CallbackNumber.of(now.atOffset(ZoneOffset.UTC).getYear(), place);
        jdbc.sql("update callback_request set number = ? where id = ?")
                .params(number.value(), place)
                .update();
        return find(number).orElseThrow();
    }

    public Optional<Callback> find(CallbackNumber number) {
        return jdbc.sql(SELECT + " where number = ?")
                .param(number.value())
                .query(this::callback)
                .optional();
    }

    /** As it is now, for nobody else to change until the transaction ends. */
    public Optional<Callback> lock(CallbackNumber number) {
        return jdbc.sql(SELECT + " where number = ? for update")
                .param(number.value())
                .query(this::callback)
                .optional();
    }

    /** Newest first. */
    public List<Callback> about(IncidentNumber incident) {
        return jdbc.sql(SELECT + " where about = ? order by id desc")
                .param(incident.value())
                .query(this::callback)
                .list();
    }

    /** Newest first. */
    public Page<Callback> list(@Nullable CallbackState state, @Nullable String cursor, int limit) {
        long before = cursor == null ? Long.MAX_VALUE : place(cursor);
        String ofState = state == null ? "" : " and state = '" + state.name() + "'";
        List<Callback> rows = jdbc.sql(SELECT + " where id < ?" + ofState + " order by id desc limit " + (limit + 1))
                .param(before)
                .query(this::callback)
                .list();
        return Page.of(rows, limit, callback -> callback.number().value().substring("CB-2026-".length()));
    }

    public void write(CallbackNumber number, CallbackAttempt attempt) {
        jdbc.sql("""
                        insert into callback_attempt (callback, seq, at, agent, reached, voicemail, note)
                        select id, ?, ?, ?, ?, ?, ? from callback_request where number = ?
                        """)
                .params(Arrays.asList(
                        attempt.seq(),
                        attempt.at(),
                        attempt.agent(),
                        attempt.reached(),
                        attempt.voicemail(),
                        attempt.note(),
                        number.value()))
                .update();
    }

    /** The next call is promised for this slot. */
    public void move(CallbackNumber number, Slot slot) {
        jdbc.sql("update callback_request set slot_from = ?, slot_to = ? where number = ?")
                .params(slot.from(), slot.to(), number.value())
                .update();
    }

    public void missed(CallbackNumber number, Instant now) {
        jdbc.sql("update callback_request set missed = missed + 1, missed_at = coalesce(missed_at, ?) where number = ?")
                .params(now, number.value())
                .update();
    }

    public void ended(CallbackNumber number, CallbackState state, @Nullable IncidentNumber incident, Instant now) {
        jdbc.sql("update callback_request set state = ?, incident = ?, ended_at = ? where number = ?")
                .params(Arrays.asList(state.name(), incident == null ? null : incident.value(), now, number.value()))
                .update();
    }

    /** @param to exclusive */
    public CallbackFigures figures(Instant from, Instant to) {
        return jdbc.sql("""
                        select count(*) as requested, coalesce(sum(state = 'REQUESTED'), 0) as open,
                               coalesce(sum(state = 'REACHED'), 0) as reached,
                               coalesce(sum(state = 'NOT_REACHED'), 0) as not_reached,
                               coalesce(sum(state = 'WITHDRAWN'), 0) as withdrawn, coalesce(sum(missed > 0), 0) as missed,
                               coalesce(sum(incident is not null), 0) as became_incidents,
                               (select count(*) from callback_attempt a join callback_request r on r.id = a.callback
                                where r.requested_at >= :from and r.requested_at < :to) as attempts
                        from callback_request where requested_at >= :from and requested_at < :to
                        """)
                .param("from", from)
                .param("to", to)
                .query(CallbackFigures.class)
                .single();
    }

    private Callback callback(ResultSet row, int index) throws SQLException {
        return new Callback(
                new CallbackNumber(row.getString("number")),
                CallbackState.valueOf(row.getString("state")),
                new Requester(
                        row.getString("requester_name"),
                        row.getString("requester_email"),
                        row.getString("requester_phone"),
                        Language.of(row.getString("requester_language"))),
                row.getString("subject"),
                incident(row.getString("about")),
                new Slot(
                        row.getTimestamp("slot_from").toInstant(),
                        row.getTimestamp("slot_to").toInstant()),
                row.getTimestamp("requested_at").toInstant(),
                instant(row, "missed_at"),
                row.getInt("missed"),
                instant(row, "ended_at"),
                incident(row.getString("incident")),
                attempts(row.getLong("id")));
    }

    private List<CallbackAttempt> attempts(long callback) {
        return jdbc.sql("select seq, at, agent, reached, voicemail, note from callback_attempt where callback = ?"
                        + " order by seq")
                .param(callback)
                .query((row, index) -> new CallbackAttempt(
                        row.getInt("seq"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("agent"),
                        row.getBoolean("reached"),
                        row.getBoolean("voicemail"),
                        row.getString("note")))
                .list();
    }

    private static long place(String cursor) {
        try {
            return Long.parseLong(cursor);
        } catch (NumberFormatException unknown) {
            throw new InputRefused("cursor", "unknown-cursor");
        }
    }

    private static @Nullable IncidentNumber incident(@Nullable String number) {
        return number == null ? null : new IncidentNumber(number);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
