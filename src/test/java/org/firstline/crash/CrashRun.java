package org.firstline.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.firstline.crash.Kill.Moment;
import org.firstline.dev.LocalDatabase;
import org.firstline.load.DeskProcess;
import org.firstline.load.LifeClient;
import org.firstline.load.Lives;
import org.firstline.load.MailSink;
import org.firstline.load.Surroundings;

/** Lives that go on while the desk, or its database, is killed again and again; afterwards everything must be as if it had not. */
final class CrashRun implements AutoCloseable {

    private static final int CLIENTS = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration END = Duration.ofMinutes(10);
    /** A dead desk's jobs are free again after this time; two minutes in earnest. */
    private static final String LOCK_TIME = "camunda.bpm.job-execution.lock-time-in-millis=4000";

    private final LocalDatabase database = LocalDatabase.ofLoadTests();
    private final MailSink mails = new MailSink();
    private final DeskProcess desk =
            new DeskProcess("crash-desk", Surroundings.of(database, mails), List.of(), List.of(LOCK_TIME));
    private final HoldingProxy proxy = new HoldingProxy(desk.address());
    private final Sql sql = new Sql(database);
    private final Oracle oracle = new Oracle(sql);
    private final Killer killer;
    private final ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    private final List<Kill> kills = new ArrayList<>();
    private final Lives lives;
    private final int times;

    CrashRun(int times) {
        this.times = times;
        this.lives = new Lives(LifeClient.stubborn(proxy.address(), PATIENCE), "life", times);
        this.killer = new Killer(desk, proxy, sql, mails, lives.requesters());
        mails.onArrival(lives::arrived);
    }

    void begin() {
        desk.start();
        for (int client = 0; client < CLIENTS; client++) {
            clients.execute(lives::takePart);
        }
    }

    /** Kills the desk at each moment, evenly spread over the first {@code share} of the lives, and starts it again. */
    List<Kill> killDesk(List<Moment> moments, double share) throws Exception {
        for (int each = 0; each < moments.size(); each++) {
            int progress = (int) (times * share * each / moments.size());
            await("progress").atMost(END).until(() -> lives.ended() >= progress);
            kills.add(killer.kill(moments.get(each)));
            assertThat(oracle.wrongAtAnyMoment())
                    .as("after " + kills.get(kills.size() - 1))
                    .isEmpty();
            endLeases();
            desk.start();
        }
        return kills;
    }

    /** Kills the database under load; answers after how long the desk was up again by itself. */
    List<Duration> killDatabase(int howOften, double from) {
        List<Duration> back = new ArrayList<>();
        for (int each = 0; each < howOften; each++) {
            int progress = (int) (times * (from + (1 - from) * each / howOften));
            await("progress")
                    .atMost(END)
                    .until(() -> lives.ended() >= progress && proxy.unanswered().size() >= 2);
            database.crash();
            long there = System.nanoTime();
            await("the desk with its database").atMost(END).until(desk::isUp);
            back.add(Duration.ofNanos(System.nanoTime() - there));
            assertThat(desk.isAlive()).isTrue();
        }
        return back;
    }

    /** Waits for the last life, and for what the desk has still to do; everything must be right then. */
    void end() {
        await("the last life").atMost(END).until(() -> lives.ended() == times);
        endLeases();
        await("the last mail")
                .atMost(END)
                .until(() -> sql.number(
                                "select count(*) from notification_outbox where sent_at is null and given_up_at is null")
                        == 0);
        await("the last job")
                .atMost(END)
                .until(() -> sql.number(
                                "select count(*) from ACT_RU_JOB where RETRIES_ > 0 and coalesce(DUEDATE_, CREATE_TIME_) < utc_timestamp()")
                        == 0);
        assertThat(lives.errors()).as("lives that came to nothing").isZero();
        assertThat(lives.acknowledged()).hasSize(times);
        int beforeMark = (int) kills.stream()
                .filter(kill -> kill.moment() == Moment.BEFORE_MARK)
                .count();
        assertThat(oracle.wrongAtTheEnd(lives.acknowledged(), mails.mails(), kills.size()))
                .isEmpty();
        assertThat(copies()).as("mails that arrived twice").isGreaterThanOrEqualTo(beforeMark);
    }

    /** How many mails arrived more than once: one for each kill between 250 and mark. */
    long copies() {
        return mails.mails().size()
                - mails.mails().stream()
                        .map(mail -> mail.messageId())
                        .distinct()
                        .count();
    }

    /** A dead relay's mails are free after five minutes; here nobody waits for them. */
    private void endLeases() {
        sql.run("update notification_outbox set next_attempt_at = utc_timestamp(3)"
                + " where sent_at is null and given_up_at is null");
    }

    @Override
    public void close() {
        clients.shutdownNow();
        proxy.close();
        desk.close();
        mails.close();
        database.close();
    }
}
