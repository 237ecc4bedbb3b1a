package org.firstline.intake.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.firstline.shared.DeskClock;
import org.firstline.shared.StateRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** First answers by user and key, for seven days. */
@Repository
public class KeptAnswers {

    private static final Duration KEPT = Duration.ofDays(7);
    private static final int STEP = 1_000;
    private static final int LOCK_HELD = 1205;

    private final JdbcClient jdbc;
    private final DeskClock clock;

    KeptAnswers(JdbcClient jdbc, DeskClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Begins a request under a key, in the transaction that will have its effect.
     *
     * @param request tells this request from others; 32 bytes
     * @return the first answer if there is one; empty when this is the first request
     * @throws StateRefused {@code key-in-use} while the first request is still running
     * @throws OtherRequest when the key came with another request
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<KeptAnswer> begin(String user, String key, byte[] request) {
        Instant oldest = clock.instant().minus(KEPT);
        Optional<Row> first = find(user, key);
        if (first.filter(row -> row.keptSince().isBefore(oldest)).isPresent()) {
            delete(user, key);
            first = Optional.empty();
        }
        if (first.isEmpty() && !insert(user, key, request)) {
            first = find(user, key);
        }
        if (first.filter(row -> !Arrays.equals(row.request(), request)).isPresent()) {
            throw new OtherRequest();
        }
        return first.map(Row::answer);
    }

    /** Keeps the answer to the request that has begun in this transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(String user, String key, KeptAnswer answer) {
        jdbc.sql("""
                        update intake_idempotency set status = ?, location = ?, content_type = ?, body = ?
                        where user_id = ? and idempotency_key = ?
                        """)
                .params(answer.status(), answer.location(), answer.contentType(), answer.body(), user, key)
                .update();
    }

    /** Forgets what is older than seven days. */
    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT1H")
    public void forgetOld() {
        Instant until = clock.instant().minus(KEPT);
        int forgotten;
        do {
            forgotten = jdbc.sql("delete from intake_idempotency where kept_since < ? limit " + STEP)
                    .param(until)
                    .update();
        } while (forgotten == STEP);
    }

    /** False when the key is there; does not wait for a transaction that holds it. */
    private boolean insert(String user, String key, byte[] request) {
        try {
            jdbc.sql("""
                            set statement innodb_lock_wait_timeout = 0 for
                            insert into intake_idempotency (user_id, idempotency_key, request, kept_since)
                            values (?, ?, ?, ?)
                            """).params(user, key, request, clock.instant()).update();
            return true;
        } catch (DuplicateKeyException there) {
            return false;
        } catch (DataAccessException failure) {
            boolean held =
                    failure.getMostSpecificCause() instanceof SQLException sql && sql.getErrorCode() == LOCK_HELD;
            throw held ? new StateRefused("key-in-use") : failure;
        }
    }

    private void delete(String user, String key) {
        jdbc.sql("delete from intake_idempotency where user_id = ? and idempotency_key = ?")
                .params(user, key)
                .update();
    }

    private Optional<Row> find(String user, String key) {
        return jdbc.sql("select * from intake_idempotency where user_id = ? and idempotency_key = ?")
                .params(user, key)
                .query(KeptAnswers::row)
                .optional();
    }

    private static Row row(ResultSet row, int index) throws SQLException {
        @Nullable Timestamp since = row.getTimestamp("kept_since");
        KeptAnswer answer = new KeptAnswer(
                row.getInt("status"), row.getString("location"), row.getString("content_type"), row.getBytes("body"));
        return new Row(row.getBytes("request"), since.toInstant(), answer);
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Row(byte[] request, Instant keptSince, KeptAnswer answer) {}

    /** The key belongs to a request that differs from this one. */
    public static final class OtherRequest extends RuntimeException {}
}
