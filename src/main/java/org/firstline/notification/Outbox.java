package org.firstline.notification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.firstline.shared.DeskClock;
import org.firstline.shared.IncidentNumber;
import org.firstline.shared.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Mails that are to leave: written in the transaction of their cause, claimed and marked in short ones of their own. The
 * column {@code incident} holds the number of whatever a mail is about.
 */
@Repository
class Outbox {

    /** How long one attempt may take before another relay may think that the first has died. */
    static final Duration LEASE = Duration.ofMinutes(5);

    private static final int STEP = 1_000;
    private static final int TOKEN_BYTES = 16;
    private static final int LONGEST_FAILURE = 500;
    private static final String NOTHING = "{}";
    private static final String NOBODY = "<>";

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
        insert(mail, null);
    }

    /**
     * As {@link #add}, unless it was told before.
     *
     * @param leaves not before this instant
     * @return whether it was not there yet; the caller holds the incident's lock, so nobody adds it meanwhile
     */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean addOnce(NewMail mail, Instant leaves) {
        boolean known = jdbc.sql("select 1 from notification_outbox where message_key = ?")
                .param(mail.key())
                .query(Integer.class)
                .optional()
                .isPresent();
        if (!known) {
            insert(mail, leaves.isAfter(clock.instant()) ? leaves : null);
        }
        return !known;
    }

    private void insert(NewMail mail, @Nullable Instant notBefore) {
        Instant now = clock.instant();
        String token = token();
        jdbc.sql("""
                        insert into notification_outbox (message_key, incident, event, receiver, language, payload,
                            message_id, envelope_sender, attempts, next_attempt_at, created_at, not_before)
                        values (?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?)
                        """)
                .params(mail.key(), mail.about(), mail.event(), mail.receiver())
                .params(mail.language().code(), write(mail.content()))
                .params("<" + token + "@" + desk.domain() + ">", envelopeSender(mail, token))
                .params(Arrays.asList(notBefore == null ? now : notBefore, now, notBefore))
                .update();
    }

    /** An answer to a mail asks for no answer of any kind. */
    private String envelopeSender(NewMail mail, String token) {
        return mail.event().equals(MailTemplates.INCIDENT_ACKNOWLEDGED)
                ? NOBODY
                : "bounces+" + token + "@" + desk.domain();
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

    /** Not now, on purpose: what was claimed was no attempt. */
    @Transactional
    void postpone(OutboxEntry mail, Instant until) {
        jdbc.sql("update notification_outbox set next_attempt_at = ?, not_before = ?, attempts = attempts - 1"
                        + " where id = ? and attempts = ? and sent_at is null")
                .params(until, until, mail.id(), mail.attempts())
                .update();
    }

    /** What waits for the end of quiet hours leaves now. */
    @Transactional(propagation = Propagation.MANDATORY)
    void waitNoLonger(IncidentNumber incident) {
        Instant now = clock.instant();
        jdbc.sql("update notification_outbox set next_attempt_at = ?, not_before = null"
                        + " where incident = ? and not_before > ? and next_attempt_at is not null")
                .params(now, incident.value(), now)
                .update();
    }

    /**
     * Gives up this mail, and those that tell others of the same occasion and have not been tried yet.
     *
     * @return who is not told; empty when another relay has taken it over
     */
    @Transactional(propagation = Propagation.MANDATORY)
    List<String> withdraw(OutboxEntry mail, String reason) {
        List<Waiting> all = jdbc.sql("""
                        select other.id, other.receiver
                        from notification_outbox this join notification_outbox other
                          on other.incident = this.incident and other.event = this.event
                          and left(other.message_key, char_length(other.message_key) - char_length(other.receiver))
                            = left(this.message_key, char_length(this.message_key) - char_length(this.receiver))
                        where this.id = ? and this.attempts = ? and this.next_attempt_at is not null
                          and (other.id = this.id or other.attempts = 0 and other.next_attempt_at is not null)
                        order by other.id for update
                        """)
                .params(mail.id(), mail.attempts())
                .query(Waiting.class)
                .list();
        all.forEach(each -> jdbc.sql("update notification_outbox set given_up_at = ?, next_attempt_at = null,"
                        + " failure = ? where id = ?")
                .params(clock.instant(), shortened(reason), each.id())
                .update());
        return all.stream().map(Waiting::receiver).toList();
    }

    /** How many mails are still to leave. */
    int waiting() {
        return jdbc.sql("select count(*) from notification_outbox where next_attempt_at is not null")
                .query(Integer.class)
                .single();
    }

    /** For how long the oldest of them has been waiting, quiet hours not counted; zero when there is none. */
    Duration oldestWaiting() {
        return jdbc.sql("select min(coalesce(not_before, created_at)) from notification_outbox"
                        + " where next_attempt_at is not null and coalesce(not_before, created_at) <= ?")
                .param(clock.instant())
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
                row.getString("incident"),
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

    /** A mail that nobody has tried to send yet. */
    private record Waiting(long id, String receiver) {}
}
