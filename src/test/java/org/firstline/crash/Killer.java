package org.firstline.crash;

import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.awaitility.core.ConditionTimeoutException;
import org.firstline.crash.Kill.Moment;
import org.firstline.load.DeskProcess;
import org.firstline.load.MailSink;
import org.firstline.load.SunkMail;

/** Ends the desk with {@code kill -9} at a chosen moment: holds it there, looks what else is going on, kills. */
final class Killer {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration OCCASION = Duration.ofSeconds(30);
    private static final Duration COMPANY = Duration.ofSeconds(3);
    private static final int OCCASIONS = 10;

    private final DeskProcess desk;
    private final HoldingProxy proxy;
    private final Sql sql;
    private final Set<String> requesters;
    private final AtomicReference<CompletableFuture<Connection>> nextMail = new AtomicReference<>();

    Killer(DeskProcess desk, HoldingProxy proxy, Sql sql, MailSink mails, Set<String> requesters) {
        this.desk = desk;
        this.proxy = proxy;
        this.sql = sql;
        this.requesters = requesters;
        mails.onArrival(this::holdMark);
    }

    /** The desk is dead when it returns. Who is held may hold up everybody else: then this occasion is let go for the next. */
    Kill kill(Moment moment) throws Exception {
        for (int occasion = 0; occasion < OCCASIONS; occasion++) {
            Optional<Kill> kill =
                    switch (moment) {
                        case BEFORE_MARK -> beforeMark();
                        case BEFORE_ANSWER -> beforeAnswer();
                        case INSIDE_JOB -> insideJob();
                        case UNDER_LOAD -> dead(moment, "nothing held", List.of());
                    };
            proxy.letGo();
            if (kill.isPresent()) {
                return kill.get();
            }
        }
        throw new AssertionError("never two things in flight: " + moment + "; " + standing());
    }

    /** The mail's row is locked before the 250 is said: the desk hears the 250 and cannot note it. */
    private Optional<Kill> beforeMark() throws Exception {
        CompletableFuture<Connection> locked = new CompletableFuture<>();
        nextMail.set(locked);
        try (Connection lock = locked.get(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            return waiting("update notification_outbox%")
                    .flatMap(mark -> dead(Moment.BEFORE_MARK, mark, List.of("a mail")));
        }
    }

    private void holdMark(SunkMail mail) {
        CompletableFuture<Connection> wanted = nextMail.getAndSet(null);
        if (wanted == null) {
            return;
        }
        try {
            Connection lock = sql.connection();
            lock.setAutoCommit(false);
            try (Statement statement = lock.createStatement()) {
                statement.execute(
                        "select id from notification_outbox where message_id = '" + mail.messageId() + "' for update");
            }
            wanted.complete(lock);
        } catch (SQLException failure) {
            wanted.completeExceptionally(failure);
        }
    }

    private Optional<Kill> beforeAnswer() throws Exception {
        String request = proxy.holdNextChange().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        return dead(Moment.BEFORE_ANSWER, request, List.of());
    }

    /** Whoever is invited next to a survey finds the row of the address taken, in the middle of the job. */
    private Optional<Kill> insideJob() throws Exception {
        try (Connection lock = sql.connection();
                Statement statement = lock.createStatement()) {
            lock.setAutoCommit(false);
            statement.execute("insert ignore into survey_requester (email, asked_at) values " + notAskedYet());
            return waiting("insert into survey_requester%")
                    .flatMap(step -> dead(Moment.INSIDE_JOB, step, List.of("a job")));
        }
    }

    /** Who was asked in the meantime is ignored when the rows are taken. */
    private String notAskedYet() {
        Set<String> asked = Set.copyOf(sql.strings("select email from survey_requester"));
        return requesters.stream()
                .filter(email -> !asked.contains(email))
                .map("('%s', '2000-01-01')"::formatted)
                .collect(Collectors.joining(", "));
    }

    /** Returns the desk's statement that waits for a lock; empty when none comes in good time. */
    private Optional<String> waiting(String statement) {
        String running =
                "select left(info, 60) from information_schema.processlist where user = 'firstline' and info like '"
                        + statement + "' and time_ms > 50";
        try {
            return Optional.of(await(statement)
                    .atMost(OCCASION)
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> sql.strings(running), rows -> !rows.isEmpty())
                    .get(0));
        } catch (ConditionTimeoutException nobodyCame) {
            return Optional.empty();
        }
    }

    /** For whoever reads of a kill that never came: where everything stood then. */
    private String standing() {
        return "unanswered %s; incidents %s; mails not sent %s; jobs %s; asked %s"
                .formatted(
                        proxy.unanswered(),
                        sql.strings("select concat(status, ' ', count(*)) from incident group by status"),
                        sql.strings("select concat(event, ' ', next_attempt_at, ' ', attempts) from notification_outbox"
                                + " where sent_at is null and given_up_at is null"),
                        sql.strings(
                                "select concat(HANDLER_CFG_, ' ', RETRIES_, ' ', coalesce(LOCK_EXP_TIME_, 'free'), ' ',"
                                        + " left(coalesce(EXCEPTION_MSG_, ''), 80)) from ACT_RU_JOB where DUEDATE_ is null"
                                        + " or DUEDATE_ < utc_timestamp()"),
                        sql.number("select count(*) from survey_requester"));
    }

    /** Empty if the desk does nothing else meanwhile: a crash is worth its while when it hits at least two things. */
    private Optional<Kill> dead(Moment moment, String step, List<String> besides) {
        try {
            await("company")
                    .pollInterval(Duration.ofMillis(5))
                    .atMost(COMPANY)
                    .until(() -> proxy.unanswered().size() + besides.size() >= 2);
        } catch (ConditionTimeoutException alone) {
            return Optional.empty();
        }
        List<String> inFlight = new ArrayList<>(proxy.unanswered());
        desk.kill();
        inFlight.addAll(besides);
        return Optional.of(Kill.of(moment, step, inFlight));
    }
}
