package org.firstline.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.firstline.incident.EntryKind;
import org.firstline.incident.Incidents;
import org.firstline.intake.mail.SentMails;
import org.firstline.shared.DeskClock;
import org.firstline.shared.IncidentNumber;
import org.firstline.sla.IncidentLocks;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who can be written to about an incident: not at an address that failed, and by itself not without end. Programs that answer each
 * other would else write for ever.
 */
@Repository
class Receivers implements SentMails {

    /** How many mails that no person wrote one receiver gets about one incident: minutes, and how many in them. */
    private static final List<Cap> CAPS =
            List.of(new Cap(10, 10), new Cap(30, 15), new Cap(60, 25), new Cap(180, 50), new Cap(600, 100));

    private static final Duration BETWEEN_ACKNOWLEDGEMENTS = Duration.ofMinutes(10);
    private static final int LONGEST_WHY = 500;

    private final JdbcClient jdbc;
    private final DeskClock clock;
    private final MailDesk desk;
    private final Incidents incidents;
    private final IncidentLocks locks;

    Receivers(JdbcClient jdbc, DeskClock clock, MailDesk desk, Incidents incidents, IncidentLocks locks) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.desk = desk;
        this.incidents = incidents;
        this.locks = locks;
    }

    /** Why the desk does not write to this address about the incident by itself; empty when it does. */
    Optional<String> obstacle(IncidentNumber incident, @Nullable String email) {
        return desk.obstacle(email).or(() -> obstacle(facts(incident, String.valueOf(email))));
    }

    /** As {@link #obstacle}, for what a person wrote: there is no cap on that. */
    Optional<String> obstacleToPersons(IncidentNumber incident, @Nullable String email) {
        return desk.obstacle(email).or(() -> failing(facts(incident, String.valueOf(email))));
    }

    /** Whether this address has had an acknowledgement just now, about whatever incident. */
    boolean wasAcknowledged(String email) {
        return jdbc.sql("select count(*) from notification_outbox where receiver = ? and event = ? and created_at > ?")
                        .params(email, MailTemplates.INCIDENT_ACKNOWLEDGED)
                        .param(clock.instant().minus(BETWEEN_ACKNOWLEDGEMENTS))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<SentMail> byMessageId(List<String> ids) {
        return ids.stream()
                .flatMap(id -> sent("message_id", id).stream())
                .findFirst()
                .map(Sent::mail);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<SentMail> bounced(List<String> addresses, String messageId, String why) {
        Optional<Sent> failed = addresses.stream()
                .filter(each -> each.startsWith("bounces+"))
                .flatMap(each -> sent("envelope_sender", each).stream())
                .findFirst()
                .or(() -> sent("message_id", messageId));
        failed.ifPresent(sent -> fail(sent, why));
        return failed.map(Sent::mail);
    }

    private void fail(Sent sent, String why) {
        locks.lock(sent.mail().incident());
        String number = sent.mail().incident().value();
        int added = jdbc.sql(
                        "insert ignore into notification_failing (incident, receiver, since, why) values (?, ?, ?, ?)")
                .params(number, sent.mail().receiver(), clock.instant())
                .param(why.length() > LONGEST_WHY ? why.substring(0, LONGEST_WHY) : why)
                .update();
        if (added == 1) {
            jdbc.sql("update notification_outbox set given_up_at = ?, next_attempt_at = null, failure = 'bounced'"
                            + " where incident = ? and receiver = ? and next_attempt_at is not null")
                    .params(clock.instant(), number, sent.mail().receiver())
                    .update();
            String told = "%s: %s. %s".formatted(sent.event(), sent.mail().receiver(), why);
            incidents.record(sent.mail().incident(), EntryKind.BOUNCED, told.strip());
        }
    }

    /** Empty also for a mail that is about no incident. */
    private Optional<Sent> sent(String column, String value) {
        return jdbc.sql("select incident, receiver, event from notification_outbox where " + column + " = ? limit 1")
                .param(value)
                .query((row, index) ->
                        IncidentNumber.parse(row.getString("incident")).map(number -> sent(number, row)))
                .optional()
                .flatMap(found -> found);
    }

    private static Sent sent(IncidentNumber number, ResultSet row) {
        try {
            return new Sent(new SentMail(number, row.getString("receiver")), row.getString("event"));
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Optional<String> obstacle(Facts facts) {
        return failing(facts)
                .or(() -> facts.tooMany() ? Optional.of("too many mails in a short time") : Optional.empty());
    }

    private static Optional<String> failing(Facts facts) {
        return facts.failing() ? Optional.of("mails to this address do not arrive") : Optional.empty();
    }

    private Facts facts(IncidentNumber incident, String email) {
        Instant now = clock.instant();
        Cap longest = CAPS.get(CAPS.size() - 1);
        List<Instant> written = jdbc.sql("""
                        select created_at from notification_outbox
                        where incident = :incident and receiver = :receiver and event <> :message and created_at > :since
                        union all
                        select null from notification_failing where incident = :incident and receiver = :receiver
                        """)
                .param("incident", incident.value())
                .param("receiver", email)
                .param("message", MailTemplates.PUBLIC_MESSAGE)
                .param("since", longest.since(now))
                .query((row, index) -> row.getTimestamp(1) == null
                        ? Instant.EPOCH
                        : row.getTimestamp(1).toInstant())
                .list();
        boolean tooMany = CAPS.stream()
                .anyMatch(cap -> written.stream()
                                .filter(each -> each.isAfter(cap.since(now)))
                                .count()
                        >= cap.most());
        return new Facts(written.contains(Instant.EPOCH), tooMany);
    }

    private record Facts(boolean failing, boolean tooMany) {}

    private record Sent(SentMail mail, String event) {}

    private record Cap(int minutes, int most) {

        Instant since(Instant now) {
            return now.minus(Duration.ofMinutes(minutes));
        }
    }
}
