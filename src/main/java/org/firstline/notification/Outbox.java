package org.firstline.notification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.firstline.shared.DeskClock;
import org.firstline.shared.IncidentNumber;
import org.firstline.shared.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Mails that are to leave: written in the transaction of their cause, claimed and marked in short ones of their own. */
@Repository
class Outbox {

    /** How long one attempt may take before another relay may think that the first has died. */
    static final Duration LEASE = Duration.ofMinutes(5);

    private static final int STEP = 1_000;
    private static final int TOKEN_BYTES = 16;
    private static final int LONGEST_FAILURE = 500;
    private static final String NOTHING = "{}";

    private final JdbcClient jdbc;
    private final DeskClock clock;
    private final ObjectMapper json;
    private final MailDesk desk;
    private final SecureRandom random = new SecureRandom();

    Outbox(JdbcClient jdbc, DeskClock clock, ObjectMapper json, MailDesk desk) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.json = json;
        this.desk = desk;
    }

    /** Message-ID and envelope sender are drawn here, once: nobody can guess them, and every attempt has the same. */
    @Transactional(propagation = Propagation.MANDATORY)
    void add(NewMail mail) {
        Instant now = clock.instant();
        String token = token();
        jdbc.sql("""
                        insert into notification_outbox (message_key, incident, event, receiver, language, payload,
                            message_id, envelope_sender, attempts, next_attempt_at, created_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?)
                        """)
                .params(mail.key(), mail.incident().value(), mail.event(), mail.receiver())
                .params(mail.language().code(), write(mail.content()))
                .params("<" + token + "@" + desk.domain() + ">", "bounces+" + token + "@" + desk.domain())
                .params(now, now)
                .update();
    }

    /** The mail that has been due for longest, for this relay alone until the lease is over; its attempt is counted. */
    @Transactional
    Optional<OutboxEntry> claim() {
        Instant now = clock.instant();
        Optional<OutboxEntry> due = jdbc.sql("""
                        select id, incident, event, receiver, language, payload, message_id, envelope_sender,
                               attempts + 1 as attempts
                        from notification_outbox where next_attempt_at <= ?
                        order by next_attempt_at, id limit 1 for update skip locked
                        """).param(now).query(this::entry).optional();
        due.ifPresent(mail -> jdbc.sql("update notification_outbox set attempts = ?, next_attempt_at = ? where id = ?")
                .params(mail.attempts(), now.plus(LEASE), mail.id())
                .update());
        return due;
    }

    /** The mail server has it; who it was for and when stays, what it said does not. */
    @Transactional
    void sent(OutboxEntry mail) {
        jdbc.sql("update notification_outbox set sent_at = ?, next_attempt_at = null, payload = ?, failure = null"
                        + " where id = ?")
                .params(clock.instant(), NOTHING, mail.id())
                .update();
    }

    /** Marks it and claims the next, in one transaction: commits are what a mail costs most. */
    @Transactional
    Optional<OutboxEntry> sentAndNext(OutboxEntry mail) {
        sent(mail);
        return claim();
    }

    /** Not this time; unless another relay has taken it over. */
    @Transactional
    void failed(OutboxEntry mail, Duration pause, String failure) {
        jdbc.sql("update notification_outbox set next_attempt_at = ?, failure = ?"
                        + " where id = ? and attempts = ? and sent_at is null")
                .params(clock.instant().plus(pause), shortened(failure), mail.id(), mail.attempts())
                .update();
    }

    /**
     * No further attempt.
     *
     * @return false when another relay has taken it over and sent it or given it up
     */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean givenUp(OutboxEntry mail, String failure) {
        return jdbc.sql("update notification_outbox set given_up_at = ?, next_attempt_at = null, failure = ?"
                                + " where id = ? and attempts = ? and sent_at is null")
                        .params(clock.instant(), shortened(failure), mail.id(), mail.attempts())
                        .update()
                == 1;
    }

    /** How many mails are still to leave. */
    int waiting() {
        return jdbc.sql("select count(*) from notification_outbox where next_attempt_at is not null")
                .query(Integer.class)
                .single();
    }

    /** For how long the oldest of them has been waiting; zero when there is none. */
    Duration oldestWaiting() {
        return jdbc.sql("select min(created_at) from notification_outbox where next_attempt_at is not null")
                .query(Instant.class)
                .optional()
                .map(written -> Duration.between(written, clock.instant()))
                .orElse(Duration.ZERO);
    }

    /** Forgets mails that were written before this instant, and have left or were given up. */
    int forget(Instant before) {
        int forgotten = 0;
        int step;
        do {
            step = jdbc.sql("delete from notification_outbox where next_attempt_at is null and created_at < ? limit "
                            + STEP)
                    .param(before)
                    .update();
            forgotten += step;
        } while (step == STEP);
        return forgotten;
    }

    private OutboxEntry entry(ResultSet row, int index) throws SQLException {
        return new OutboxEntry(
                row.getLong("id"),
                new IncidentNumber(row.getString("incident")),
                row.getString("event"),
                row.getString("receiver"),
                Language.of(row.getString("language")),
                row.getString("payload"),
                row.getString("message_id"),
                row.getString("envelope_sender"),
                row.getInt("attempts"));
    }

    private String token() {
        byte[] bits = new byte[TOKEN_BYTES];
        random.nextBytes(bits);
        return HexFormat.of().formatHex(bits);
    }

    private String write(MailContent content) {
        try {
            return json.writeValueAsString(content);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @throws JsonProcessingException when a build that wrote it differently put it there */
    MailContent read(OutboxEntry mail) throws JsonProcessingException {
        return json.readValue(mail.payload(), MailContent.class);
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_FAILURE ? text : text.substring(0, LONGEST_FAILURE);
    }
}
