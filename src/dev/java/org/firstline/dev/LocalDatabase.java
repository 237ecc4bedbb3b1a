package org.firstline.dev;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * A real MariaDB, started from Maven artifacts, that listens on 127.0.0.1 only. Whoever starts it stops it, after the
 * application has closed: it registers no shutdown hook of its own.
 */
public final class LocalDatabase implements AutoCloseable {

    private static final Path PROJECT = Path.of("").toAbsolutePath();
    private static final Path CACHE = PROJECT.resolve(".firstline");
    private static final String NAME = "firstline";

    private final ServerFolder folder;
    private final MariaDbServer server;
    private final ServerPurpose purpose;
    private Process process;
    private final int port;
    private final String rootPassword;

    private LocalDatabase(ServerFolder folder, int port, ServerPurpose purpose) {
        this.folder = folder;
        this.port = port;
        this.purpose = purpose;
        this.rootPassword = UUID.randomUUID().toString();
        folder.stopLeftServer();
        checkFree(port);
        this.server = new MariaDbServer(MariaDbBinaries.in(CACHE), folder);
        server.install();
        Folders.writePrivate(folder.setup(), setup());
        this.process = server.start(port, purpose);
    }

    /**
     * A database of this checkout: it keeps its data in {@code .firstline/<name>} from start to start.
     *
     * @param port 0 for any that is free
     */
    public static LocalDatabase ofDesk(String name, int port) {
        return ofDesk(CACHE.resolve(name), port == 0 ? freePort() : port);
    }

    static LocalDatabase ofDesk(Path path, int port) {
        ServerFolder folder = ServerFolder.locked(path)
                .orElseThrow(() -> new LocalDatabaseRefused("A desk is running on the database in " + path
                        + " already: stop it, or start this one from another checkout."));
        return started(folder, port, ServerPurpose.DESK);
    }

    /** An empty database for this JVM's tests, on a free port; tests of several JVMs do not meet. */
    public static LocalDatabase ofTests() {
        return empty("test-database-", ServerPurpose.TESTS);
    }

    /** As {@link #ofTests()}, but what was committed survives the server's death, as on an operator's machine. */
    public static LocalDatabase ofLoadTests() {
        return empty("load-database-", ServerPurpose.LOAD);
    }

    private static LocalDatabase empty(String name, ServerPurpose purpose) {
        ServerFolder folder = IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> ServerFolder.locked(PROJECT.resolve("target/" + name + number)))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow();
        folder.stopLeftServer();
        Folders.delete(folder.data());
        return started(folder, freePort(), purpose);
    }

    public String url() {
        return url(NAME);
    }

    /** Another database of the same server, created when it is first reached. */
    public String url(String database) {
        return "jdbc:mariadb://127.0.0.1:" + port + "/" + database;
    }

    public String user() {
        return NAME;
    }

    public String password() {
        return NAME;
    }

    public int port() {
        return port;
    }

    /** A connection of the server's administrator, for tests that break things. */
    public Connection administrator() throws SQLException {
        return DriverManager.getConnection(url(""), "root", rootPassword);
    }

    /** Ends the server as a power failure would, and starts it again at the same address with what was on the disk. */
    public void crash() {
        process.destroyForcibly().onExit().join();
        process = server.start(port, purpose);
    }

    /** Stops the server; what is stored stays. */
    @Override
    public void close() {
        server.stop(process);
        folder.close();
    }

    private static LocalDatabase started(ServerFolder folder, int port, ServerPurpose purpose) {
        try {
            return new LocalDatabase(folder, port, purpose);
        } catch (RuntimeException failure) {
            folder.close();
            throw failure;
        }
    }

    /** Run by the server before it listens, at every start; one statement per line. */
    private String setup() {
        return """
                create database if not exists firstline character set utf8mb4 collate utf8mb4_uca1400_ai_ci;
                create or replace user firstline@'127.0.0.1' identified by 'firstline';
                grant all on firstline.* to firstline@'127.0.0.1';
                alter user root@localhost identified by '%1$s';
                create or replace user root@'127.0.0.1' identified by '%1$s';
                grant all on *.* to root@'127.0.0.1' with grant option;
                """.formatted(rootPassword);
    }

    private static void checkFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException taken) {
            throw new LocalDatabaseRefused(
                    "Port " + port + " for the local database is taken by another program:"
                            + " stop that, or start with FIRSTLINE_DB_PORT set to a free port.",
                    taken);
        }
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new LocalDatabaseRefused("This machine gives no free port for the local database.", failure);
        }
    }
}
