package org.firstline.benchmark;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.firstline.Firstline;
import org.firstline.incident.IncidentReport;
import org.firstline.incident.Incidents;
import org.firstline.incident.Requester;
import org.firstline.load.Surroundings;
import org.firstline.shared.Actor;
import org.firstline.shared.Channel;
import org.firstline.shared.DeskClock;
import org.firstline.shared.IncidentNumber;
import org.firstline.shared.Language;
import org.firstline.shared.Level;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A desk of this JVM that never fires a timer and writes to nobody: it registers incidents at the times it is told. */
final class PastDesk implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final Incidents incidents;
    private final DeskClock clock;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    PastDesk(Surroundings around) {
        context = new SpringApplicationBuilder(Firstline.class)
                .run(
                        "--FIRSTLINE_DB_URL=" + around.databaseUrl(),
                        "--FIRSTLINE_DB_USER=" + around.databaseUser(),
                        "--FIRSTLINE_DB_PASSWORD=" + around.databasePassword(),
                        "--server.port=0",
                        "--server.address=127.0.0.1",
                        "--firstline.accounts.demo=true",
                        "--firstline.base-url=http://127.0.0.1",
                        "--firstline.mail.enabled=false",
                        "--camunda.bpm.job-execution.enabled=false");
        incidents = context.getBean(Incidents.class);
        clock = context.getBean(DeskClock.class);
    }

    /**
     * Registers incidents of the highest priority.
     *
     * @param atOnce how many at each instant, by threads of their own
     * @return how many per second, in the second half
     */
    double register(List<Instant> instants, int atOnce) {
        int half = instants.size() / 2;
        registerAll(instants.subList(0, half), atOnce);
        long started = System.nanoTime();
        registerAll(instants.subList(half, instants.size()), atOnce);
        clock.release();
        return (instants.size() - half) * atOnce / ((System.nanoTime() - started) / 1e9);
    }

    private void registerAll(List<Instant> instants, int atOnce) {
        for (Instant instant : instants) {
            clock.moveTo(instant);
            List<Future<IncidentNumber>> started = IntStream.range(0, atOnce)
                    .mapToObj(each -> threads.submit(this::report))
                    .toList();
            started.forEach(PastDesk::finish);
        }
    }

    private IncidentNumber report() {
        Requester requester = new Requester("Jan de Vries", "jan@example.org", null, Language.NL);
        return incidents.report(
                new IncidentReport(
                        "Nobody can log in",
                        "Since this morning",
                        Channel.API,
                        "NETWORK",
                        null,
                        Level.HIGH,
                        Level.HIGH,
                        requester,
                        null,
                        null),
                Actor.agent("line1a"));
    }

    private static void finish(Future<?> future) {
        try {
            future.get();
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        context.close();
    }
}
