package org.firstline.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.firstline.benchmark.Server.Counts;
import org.firstline.dev.LocalDatabase;
import org.firstline.load.DeskProcess;
import org.firstline.load.LifeClient;
import org.firstline.load.Lives;
import org.firstline.load.MailSink;
import org.firstline.load.Surroundings;
import org.junit.jupiter.api.Test;

/** One run of everything: floor, registering, lives, lists. A run whose numbers do not agree with each other is void. */
class Benchmark {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final List<Integer> CLIENTS = List.of(1, 4, 8);
    /** A desk runs for weeks; the compiler takes a third of its time until it has seen this many. */
    private static final int WARM_UP = 8_000;

    private static final int WARM_UP_LIVES = 3;

    private static final int STARTS = 1_500;
    private static final int LIVES = 300;
    private static final List<String> WORDS = List.of(
            "printer",
            "laptop",
            "projector",
            "scanner",
            "telephone",
            "monitor",
            "keyboard",
            "docking",
            "password",
            "mailbox",
            "calendar",
            "invoice",
            "payroll",
            "intranet",
            "wifi",
            "switch",
            "server",
            "backup",
            "badge",
            "elevator");

    private final Tables tables = new Tables();

    @Test
    void run() {
        tables.say("Processors %d, Java %s", Runtime.getRuntime().availableProcessors(), Runtime.version());
        throughput();
        lists();
        tables.write(Path.of("target/benchmark.md"));
    }

    private void throughput() {
        try (LocalDatabase database = LocalDatabase.ofLoadTests();
                MailSink mails = new MailSink();
                DeskProcess desk = new DeskProcess("benchmark-desk", Surroundings.of(database, mails))) {
            desk.start();
            Server server = new Server(database);
            tables.say("MariaDB %s", server.rows("select version()").get(0).get(0));
            LifeClient client = new LifeClient(desk.address(), PATIENCE);
            warmUp(client, mails);
            floor(database, server);
            registering(client, server);
            lives(client, server, mails);
            desk.close();
            costliest(database, mails);
        }
    }

    private void warmUp(LifeClient client, MailSink mails) {
        Clients.run("warm-up", 4, WARM_UP, each -> register(client, each));
        await("mails").atMost(Duration.ofMinutes(2)).until(() -> mails.mails().size() >= WARM_UP);
        for (int round = 0; round < WARM_UP_LIVES; round++) {
            lives(client, mails, "warm-up" + round, 4);
        }
    }

    private void floor(LocalDatabase database, Server server) {
        long variables = server.count("select count(*) from ACT_RU_VARIABLE v join ACT_RU_EXECUTION e"
                + " on e.ID_ = v.PROC_INST_ID_ where e.BUSINESS_KEY_ = 'INC-2026-000001'");
        tables.say("%n## Floor: the bare engine, one user task, %d variables%n", variables);
        try (Floor floor = new Floor(database, (int) variables)) {
            Clients.run("warm-up", 4, 2_000, floor::start);
            List<Measured> rows = new ArrayList<>();
            Counts before = server.counts();
            CLIENTS.forEach(clients -> rows.add(Clients.run("start", clients, STARTS, floor::start)));
            Counts spent = server.counts().minus(before);
            tables.measured(rows);
            perOne("start", spent, CLIENTS.size() * STARTS);
        }
    }

    private void registering(LifeClient client, Server server) {
        tables.say("%n## Registering over HTTP%n");
        List<Measured> rows = new ArrayList<>();
        long there = server.count("select count(*) from incident");
        long tasksThere = tasks(client);
        Counts before = server.counts();
        CLIENTS.forEach(clients -> rows.add(Clients.run("register", clients, STARTS, each -> register(client, each))));
        Counts spent = server.counts().minus(before);
        tables.measured(rows);
        perOne("registration", spent, CLIENTS.size() * STARTS);
        long acknowledged =
                rows.stream().mapToLong(row -> row.times() - row.errors()).sum();
        assertThat(server.count("select count(*) from incident") - there)
                .as("acknowledged = incidents")
                .isEqualTo(acknowledged);
        assertThat(tasks(client)).as("acknowledged = tasks through the API").isEqualTo(tasksThere + acknowledged);
    }

    private void lives(LifeClient client, Server server, MailSink mails) {
        tables.say("%n## Whole lives over HTTP%n");
        List<Measured> rows = new ArrayList<>();
        Counts before = server.counts();
        CLIENTS.forEach(clients -> rows.add(lives(client, mails, "lives" + clients, clients)));
        Counts spent = server.counts().minus(before);
        tables.say("| what | clients | times | per second | errors |");
        tables.say("| --- | --: | --: | --: | --: |");
        rows.forEach(row -> tables.say(
                "| life | %d | %d | %s | %d |", row.clients(), row.times(), Tables.one(row.perSecond()), row.errors()));
        perOne("life", spent, CLIENTS.size() * LIVES);
    }

    /** Statements that are prepared on the server are in none of its digests: this desk sends them as text. */
    private void costliest(LocalDatabase database, MailSink mails) {
        Surroundings around = Surroundings.of(database, mails);
        Surroundings asText = new Surroundings(
                around.databaseUrl() + "?useServerPrepStmts=false",
                around.databaseUser(),
                around.databasePassword(),
                around.smtpPort());
        try (DeskProcess desk = new DeskProcess("benchmark-watched", asText)) {
            desk.start();
            LifeClient client = new LifeClient(desk.address(), PATIENCE);
            lives(client, mails, "unwatched", 4);
            Server server = new Server(database);
            server.watchStatements();
            lives(client, mails, "watched", 4);
            tables.say("%n## The costliest statements of %d lives%n", LIVES);
            tables.statements(server.costliest());
        }
    }

    private Measured lives(LifeClient client, MailSink mails, String run, int clients) {
        Lives lives = new Lives(client, run, LIVES);
        mails.onArrival(lives::arrived);
        long started = System.nanoTime();
        Clients.run(run, clients, clients, each -> lives.takePart());
        long elapsed = System.nanoTime() - started;
        await("survey mails of " + run)
                .until(() -> mails.mails().stream()
                                .filter(mail ->
                                        mail.isSurvey() && mail.receiver().startsWith(run + "-"))
                                .map(mail -> mail.receiver())
                                .distinct()
                                .count()
                        == LIVES - lives.errors());
        return Measured.of(run, clients, new long[LIVES], elapsed, lives.errors());
    }

    private void lists() {
        try (LocalDatabase database = LocalDatabase.ofLoadTests();
                MailSink mails = new MailSink();
                DeskProcess desk = new DeskProcess("benchmark-lists", Surroundings.of(database, mails))) {
            desk.start();
            LifeClient client = new LifeClient(desk.address(), PATIENCE);
            Server server = new Server(database);
            Clients.run("originals", 4, 1_000, each -> register(client, each));
            await("mails")
                    .atMost(Duration.ofMinutes(2))
                    .until(() -> mails.mails().size() >= 1_000);
            tables.say("%n## Lists at 1,000 incidents%n");
            tables.measured(new Lists(client).measure("INC-2026-000500", "badge"));
            Filling filling = new Filling(server);
            filling.closed(1, 100);
            filling.open(101, 9);
            tables.say(
                    "%n## Lists at %d closed and %d open incidents%n",
                    server.count("select count(*) from incident where status = 'CLOSED'"),
                    server.count("select count(*) from incident where status <> 'CLOSED'"));
            tables.measured(new Lists(client).measure("INC-2026-000500", "badge"));
        }
    }

    private static void register(LifeClient client, int each) {
        String word = WORDS.get(each % WORDS.size());
        client.register(
                UUID.randomUUID().toString(), word + " " + each + " fails", "requester" + each + "@example.org");
    }

    private static long tasks(LifeClient client) {
        long found = 0;
        String cursor = "";
        do {
            var page = client.get("/tasks?limit=200" + cursor);
            found += page.path("items").size();
            cursor = page.path("nextCursor").isTextual()
                    ? "&cursor=" + page.path("nextCursor").asText()
                    : "";
        } while (!cursor.isEmpty());
        return found;
    }

    private void perOne(String what, Counts spent, int times) {
        tables.say(
                "Statements per %s: %s; commits: %s.",
                what, Tables.one((double) spent.statements() / times), Tables.one((double) spent.commits() / times));
    }
}
