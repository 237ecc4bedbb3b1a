package org.firstline.replay;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * {@code replay FILE [--zone Europe/Amsterdam] [--limits log|desk]}: a process of its own, because the engine's clock is one
 * per JVM, that answers nobody, writes to nobody and runs no job but at the moments of the log.
 */
public final class ReplayCommand {

    private static final String NAME = "replay";
    private static final String USAGE = "replay FILE [--zone Europe/Amsterdam] [--limits log|desk]";
    private static final String[] ALONE = {
        "--camunda.bpm.job-execution.enabled=false",
        "--firstline.mail.enabled=false",
        "--firstline.mail.in.host=",
        "--firstline.base-url=http://localhost",
        "--firstline.demo.incidents=false",
        // No port at all: a context that still can hold the web's beans.
        "--server.port=-1",
        "--logging.level.root=warn"
    };

    private final Path file;
    private ZoneId zone = ZoneId.of("Europe/Amsterdam");
    private Limits limits = Limits.LOG;

    private ReplayCommand(Path file) {
        this.file = file;
    }

    public static boolean isMeantBy(String... arguments) {
        return arguments.length > 0 && NAME.equals(arguments[0]);
    }

    /**
     * Replays, says how it goes and prints the table.
     *
     * @return the exit status: 0, or 1 when it could not start or left drift or a technical fault
     */
    public static int run(SpringApplication desk, String... arguments) {
        return run(desk, System.out, System.err, arguments);
    }

    static int run(SpringApplication desk, PrintStream out, PrintStream complaints, String... arguments) {
        try {
            return parse(words(arguments)).run(desk, out) ? 0 : 1;
        } catch (ReplayRefused refused) {
            complaints.println(refused.getMessage());
            return 1;
        }
    }

    private boolean run(SpringApplication desk, PrintStream out) {
        EventLog log = LogReader.read(file, zone);
        desk.setBannerMode(Banner.Mode.OFF);
        desk.setLogStartupInfo(false);
        try (ConfigurableApplicationContext context = desk.run(ALONE)) {
            out.printf(Locale.ROOT, "Replaying %s: %,d rows%n", file, log.rows().size());
            ReplayReport report = context.getBean(Replay.class)
                    .play(log, limits, new Progress(out, log.rows().size()));
            out.print(report.table());
            return report.isSound();
        }
    }

    /** {@code --limits=desk} says the same as {@code --limits desk}. */
    private static Deque<String> words(String... arguments) {
        return Arrays.stream(arguments)
                .flatMap(argument ->
                        Arrays.stream(argument.startsWith("--") ? argument.split("=", 2) : new String[] {argument}))
                .collect(Collectors.toCollection(ArrayDeque::new));
    }

    private static ReplayCommand parse(Deque<String> arguments) {
        arguments.remove();
        ReplayCommand command = new ReplayCommand(readable(arguments.poll()));
        while (!arguments.isEmpty()) {
            command.option(arguments.remove(), arguments.poll());
        }
        return command;
    }

    private static Path readable(@Nullable String name) {
        if (name == null || name.startsWith("--")) {
            throw new ReplayRefused("Which log? " + USAGE);
        }
        Path file = Path.of(name);
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new ReplayRefused("There is no readable file " + file.toAbsolutePath() + ".");
        }
        return file;
    }

    private void option(String name, @Nullable String value) {
        switch (name + " " + value) {
            case "--limits log" -> limits = Limits.LOG;
            case "--limits desk" -> limits = Limits.DESK;
            default -> {
                if (!"--zone".equals(name) || value == null) {
                    throw new ReplayRefused(
                            "Not understood: %s. %s".formatted(value == null ? name : name + " " + value, USAGE));
                }
                zone = zone(value);
            }
        }
    }

    private static ZoneId zone(String id) {
        try {
            return ZoneId.of(id);
        } catch (DateTimeException unknown) {
            throw new ReplayRefused("There is no time zone " + id + ".", unknown);
        }
    }
}
