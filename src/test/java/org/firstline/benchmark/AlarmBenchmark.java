package org.firstline.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.firstline.benchmark.Alarms.Telling;
import org.firstline.benchmark.Server.Counts;
import org.firstline.dev.LocalDatabase;
import org.firstline.load.DeskProcess;
import org.firstline.load.MailSink;
import org.firstline.load.Surroundings;
import org.junit.jupiter.api.Test;

/**
 * How late alarms are: after a stop, in a storm, on an idle desk. The incidents come from a desk whose clock stands where it
 * is put, through the facade that all doors use; the desk that is measured runs with the wall's clock in a JVM of its own.
 */
class AlarmBenchmark {

    /** In the storm; {@code -Dalarms=} for a smaller one. */
    private static final int STORM = Integer.getInteger("alarms", 10_000);

    private static final int STOPPED = STORM * 3 / 20;
    private static final int IDLE = 100;
    /** So many are registered at the same time, by threads of their own. */
    private static final int AT_ONCE = 4;

    /** What a P1 has by the tables that the desk comes with: 15 minutes for the response, told at 75 % and 100 %. */
    private static final Duration FIRST_STEP = Duration.ofSeconds(675);

    private static final Duration TO_SECOND_STEP = Duration.ofSeconds(225);

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofMinutes(20);

    private final Tables tables = new Tables();
    private final Random random = new Random(7);

    @Test
    void run() {
        try (LocalDatabase database = LocalDatabase.ofLoadTests();
                MailSink mails = new MailSink();
                DeskProcess desk = new DeskProcess("benchmark-alarms", Surroundings.of(database, mails))) {
            Server server = new Server(database);
            Alarms alarms = new Alarms(server);
            Instant storm;
            try (PastDesk past = new PastDesk(Surroundings.of(database, mails))) {
                double perSecond = afterAStop(past, desk, server, alarms);
                storm = preparedStorm(past, perSecond);
            }
            storm("75 %% of the response", storm, desk, server, alarms);
            storm("response broken", storm.plus(TO_SECOND_STEP), desk, server, alarms);
            idle(storm.plus(TO_SECOND_STEP).plus(MINUTE.multipliedBy(2)), alarms);
            alarms.areToldOnceEach();
            tables.say(
                    "%nSteps that were reached, all logged and told once: %s.",
                    alarms.reached(Instant.EPOCH, Instant.now()));
            tables.say("Attempts that cost a retry: %d.", alarms.failures());
        }
        tables.write(Path.of("target/benchmark-alarms.md"));
    }

    /** @return incidents registered per second */
    private double afterAStop(PastDesk past, DeskProcess desk, Server server, Alarms alarms) {
        Instant first = Instant.now().minus(Duration.ofHours(34));
        double perSecond = past.register(spread(first, Duration.ofHours(8), STOPPED / AT_ONCE), AT_ONCE);
        Counts before = server.counts();
        desk.start();
        Used used = Used.by(desk);
        Instant up = Instant.now();
        await("all that was due is told")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> alarms.owed(up) == 0);
        Used spent = Used.by(desk).minus(used);
        List<Telling> told = alarms.tellings(first, up);
        tables.say("%n## After a stop of a day%n");
        tables.say("%d incidents, their steps 24 to 34 hours overdue: %s.", STOPPED, alarms.reached(first, up));
        assertThat(told).as("steps of a P1 that nobody touches").hasSize(7 * STOPPED);
        alarms.areToldOnceEach();
        rate(told, server.counts().minus(before), spent);
        inversions(told);
        return perSecond;
    }

    /** @return when the first alarm is due */
    private Instant preparedStorm(PastDesk past, double perSecond) {
        long preparing = (long) (1.4 * STORM / perSecond) + 30;
        Instant storm = Instant.now().plusSeconds(preparing);
        past.register(spread(storm.minus(FIRST_STEP), MINUTE, STORM / AT_ONCE), AT_ONCE);
        Instant idle = storm.plus(TO_SECOND_STEP).plus(MINUTE.multipliedBy(2));
        past.register(idleAlarms(idle), 1);
        assertThat(Instant.now()).as("prepared before it begins").isBefore(storm.minusSeconds(10));
        return storm;
    }

    private void storm(String step, Instant begins, DeskProcess desk, Server server, Alarms alarms) {
        sleepUntil(begins);
        Counts before = server.counts();
        Used used = Used.by(desk);
        Instant ends = begins.plus(MINUTE);
        sleepUntil(ends);
        await("told").atMost(PATIENCE).pollInterval(Duration.ofSeconds(1)).until(() -> alarms.owed(ends) == 0);
        Used spent = Used.by(desk).minus(used);
        Counts counts = server.counts().minus(before);
        tables.say("%n## Storm: " + step + "%n");
        List<Telling> told = alarms.tellings(begins, ends);
        assertThat(told).as("alarms").hasSize(STORM);
        lags(alarms.lags(begins, ends));
        tables.say(
                "Last told %.1f s after it was due.",
                told.stream()
                        .mapToDouble(each -> seconds(each.due(), each.ended()))
                        .max()
                        .orElseThrow());
        rate(told, counts, spent);
        inversions(told);
    }

    private void idle(Instant begins, Alarms alarms) {
        Instant ends = begins.plus(TO_SECOND_STEP.multipliedBy(2));
        sleepUntil(ends.plusSeconds(10));
        tables.say("%n## One at a time on an idle desk%n");
        long[] lags = alarms.lags(begins.minusSeconds(1), ends.plusSeconds(1));
        assertThat(lags).as("alarms").hasSize(IDLE);
        lags(lags);
    }

    /** Registrations of which the first steps are so far apart that the second ones follow in the same manner when the first are over. */
    private static List<Instant> idleAlarms(Instant begins) {
        long apart = TO_SECOND_STEP.toMillis() / (IDLE / 2);
        Random jitter = new Random(11);
        return IntStream.range(0, IDLE / 2)
                .mapToObj(each -> begins.minus(FIRST_STEP).plusMillis(each * apart + jitter.nextLong(apart / 2)))
                .toList();
    }

    private List<Instant> spread(Instant from, Duration over, int times) {
        return random.longs(times, 0, over.toMillis())
                .sorted()
                .mapToObj(from::plusMillis)
                .toList();
    }

    private void lags(long[] ascending) {
        tables.say("| alarms | p50 ms late | p95 | p99 | last |");
        tables.say("| --: | --: | --: | --: | --: |");
        tables.say(
                "| %d | %d | %d | %d | %d |%n",
                ascending.length,
                percentile(ascending, 50),
                percentile(ascending, 95),
                percentile(ascending, 99),
                percentile(ascending, 100));
    }

    private void rate(List<Telling> told, Counts counts, Used used) {
        Instant first = told.get(0).began();
        Instant last =
                told.stream().map(Telling::ended).max(Comparator.naturalOrder()).orElseThrow();
        double took = seconds(first, last);
        tables.say(
                "%d alarms in %.1f s: %.1f per second; statements per alarm %.1f, commits %.1f; processors used: desk %.2f, database %.2f.",
                told.size(),
                took,
                told.size() / took,
                (double) counts.statements() / told.size(),
                (double) counts.commits() / told.size(),
                used.desk().toMillis() / (took * 1_000),
                used.database().toMillis() / (took * 1_000));
    }

    /** An inversion: a step is told although a later one was told before. A place is one in the order of due instants. */
    private void inversions(List<Telling> told) {
        List<Instant> dues = told.stream().map(Telling::due).sorted().toList();
        Instant latest = Instant.MIN;
        int inversions = 0;
        int farthest = 0;
        for (int place = 0; place < told.size(); place++) {
            Instant due = told.get(place).due();
            if (due.isBefore(latest)) {
                inversions++;
                int lastOfSame = dues.lastIndexOf(due);
                farthest = Math.max(farthest, place - lastOfSame);
            }
            latest = due.isAfter(latest) ? due : latest;
        }
        tables.say(
                "Told after a later one: %d of %d; at most %d places after its own.",
                inversions, told.size(), farthest);
    }

    private static long percentile(long[] ascending, int percent) {
        return ascending[Math.max(0, (int) Math.ceil(ascending.length * percent / 100.0) - 1)];
    }

    private static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / 1_000.0;
    }

    private static void sleepUntil(Instant instant) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(100)).until(() -> !Instant.now()
                .isBefore(instant));
    }

    /** Time of processors: the measured desk's and that of the database, the only other child of this JVM. */
    private record Used(Duration desk, Duration database) {

        static Used by(DeskProcess desk) {
            Duration ofDesk = Duration.ZERO;
            Duration ofDatabase = Duration.ZERO;
            for (ProcessHandle child : ProcessHandle.current().descendants().toList()) {
                Duration cpu = child.info().totalCpuDuration().orElse(Duration.ZERO);
                if (child.pid() == desk.pid()) {
                    ofDesk = ofDesk.plus(cpu);
                } else {
                    ofDatabase = ofDatabase.plus(cpu);
                }
            }
            return new Used(ofDesk, ofDatabase);
        }

        Used minus(Used before) {
            return new Used(desk.minus(before.desk), database.minus(before.database));
        }
    }
}
