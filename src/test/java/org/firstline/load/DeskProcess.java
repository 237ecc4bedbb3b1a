package org.firstline.load;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.firstline.Firstline;
import org.jspecify.annotations.Nullable;

/**
 * The desk as its operator runs it, in a JVM of its own that can be killed and started again at the same address. It has the
 * demonstration's people and none of its incidents; everything that it prints goes to {@code target/<name>.log}.
 */
public final class DeskProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private final Path log;
    private final URI address;
    private final ProcessBuilder command;
    private @Nullable Process process;

    /**
     * @param name of its log
     * @param jvm options of the JVM beyond the usual ones
     * @param properties of the application beyond the usual ones, such as {@code firstline.mail.enabled=false}
     */
    public DeskProcess(String name, Surroundings around, List<String> jvm, List<String> properties) {
        int port = freePort();
        this.log = Path.of("target", name + ".log").toAbsolutePath();
        this.address = URI.create("http://127.0.0.1:" + port);
        this.command = new ProcessBuilder(words(jvm, properties, port));
        command.environment().putAll(environment(around));
        command.redirectErrorStream(true);
        Runtime.getRuntime().addShutdownHook(new Thread(this::kill));
    }

    public DeskProcess(String name, Surroundings around) {
        this(name, around, List.of(), List.of());
    }

    /** Returns when the desk answers requests, also when much was left lying; its log goes on where an earlier start left it. */
    public void start() {
        command.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        Process started = launch();
        process = started;
        Awaitility.await("the desk, see " + log)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .failFast("the desk stopped while it started, see " + log, () -> !started.isAlive())
                .until(() -> isWell("/actuator/health/readiness"));
    }

    /** As a power failure would: nothing of it gets a chance to end properly. */
    public void kill() {
        end(Process::destroyForcibly);
    }

    /** As its operator would. */
    @Override
    public void close() {
        end(started -> {
            started.destroy();
            return started;
        });
    }

    public boolean isAlive() {
        return process != null && process.isAlive();
    }

    /** Whether it says that it is well. */
    public boolean isUp() {
        return isWell("/actuator/health");
    }

    private boolean isWell(String path) {
        HttpRequest health = HttpRequest.newBuilder(address.resolve(path))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return HTTP.send(health, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** {@code http://127.0.0.1:<port>}, the same after each start. */
    public URI address() {
        return address;
    }

    public long pid() {
        if (process == null) {
            throw new IllegalStateException("The desk was not started");
        }
        return process.pid();
    }

    private Process launch() {
        try {
            Files.createDirectories(log.getParent());
            return command.start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void end(java.util.function.UnaryOperator<Process> signal) {
        if (process != null) {
            signal.apply(process).onExit().join();
        }
    }

    private static List<String> words(List<String> jvm, List<String> properties, int port) {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(List.of("-Dfile.encoding=UTF-8", "-XX:+ExitOnOutOfMemoryError"));
        words.addAll(jvm);
        words.addAll(List.of("-cp", classPath(), Firstline.class.getName()));
        List<String> usual = List.of(
                "server.port=" + port,
                "server.address=127.0.0.1",
                "firstline.accounts.demo=true",
                "spring.mail.properties.mail.smtp.starttls.required=false",
                "firstline.mail.from=Servicedesk <servicedesk@firstline.example>",
                "firstline.base-url=http://127.0.0.1:" + port);
        usual.forEach(property -> words.add("--" + property));
        properties.forEach(property -> words.add("--" + property));
        return words;
    }

    private static Map<String, String> environment(Surroundings around) {
        return Map.of(
                "FIRSTLINE_DB_URL", around.databaseUrl(),
                "FIRSTLINE_DB_USER", around.databaseUser(),
                "FIRSTLINE_DB_PASSWORD", around.databasePassword(),
                "FIRSTLINE_SMTP_HOST", "127.0.0.1",
                "FIRSTLINE_SMTP_PORT", String.valueOf(around.smtpPort()));
    }

    /** This JVM's, without tests and local desk. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes") && !entry.endsWith("test-classes/"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
