package org.firstline.dev;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ServerLogTest {

    private static final Path FILE = Path.of("server.log");

    @Test
    void namesThePackageOfAMissingLibrary() {
        ServerLog log = new ServerLog(
                FILE,
                "bin/mariadbd: error while loading shared libraries: libcrypt.so.1: cannot open shared object file: No such"
                        + " file or directory");

        assertThat(log.explain("stopped while it started"))
                .hasMessage(
                        "MariaDB needs the library libcrypt.so.1, which this machine lacks: run apt-get install libcrypt1.");
    }

    @Test
    void saysThatAProgramTookThePort() {
        ServerLog log = new ServerLog(FILE, "[ERROR] Can't start server: Bind on TCP/IP port: Address already in use");

        assertThat(log.explain("stopped while it started")).hasMessageContaining("another FIRSTLINE_DB_PORT");
    }

    @Test
    void pointsToTheLogOtherwise() {
        assertThat(new ServerLog(FILE, "[ERROR] mariadbd: Table is marked as crashed")
                        .explain("stopped while it started"))
                .hasMessage("The local MariaDB stopped while it started; why stands in server.log.");
    }
}
