package org.firstline.dev;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * The folder of one server: its data, its log, the id of its process, and a lock that this JVM holds as long as it lives.
 * So a server found here by whoever gets the lock was left behind by a JVM that was killed.
 */
final class ServerFolder implements AutoCloseable {

    private final Path path;
    private final FileChannel lock;

    private ServerFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** Empty while another JVM, or another database of this one, uses the folder. */
    static Optional<ServerFolder> locked(Path path) {
        Folders.create(path);
        try {
            FileChannel channel =
                    FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                return Optional.empty();
            }
            return Optional.of(new ServerFolder(path, channel));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Path data() {
        return path.resolve("data");
    }

    Path installing() {
        return path.resolve("installing");
    }

    Path log() {
        return path.resolve("server.log");
    }

    Path setup() {
        return path.resolve("setup.sql");
    }

    void remember(Process process) {
        Folders.write(pidFile(), Long.toString(process.pid()));
    }

    void forget() {
        Folders.delete(pidFile());
    }

    /** Stops the server that a killed JVM left here, if there is one. */
    void stopLeftServer() {
        leftServer().ifPresent(server -> {
            Stream.concat(server.descendants(), Stream.of(server)).forEach(ProcessHandle::destroy);
            await(server);
        });
        forget();
    }

    /** The process of the pid file, if it still is the server of this folder and not a stranger with the same id. */
    private Optional<ProcessHandle> leftServer() {
        String pid = Folders.read(pidFile()).strip();
        if (pid.isEmpty()) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(pid)).filter(this::servesThisFolder);
    }

    private boolean servesThisFolder(ProcessHandle process) {
        ProcessHandle.Info info = process.info();
        String command = info.commandLine().or(info::command).orElse("");
        return command.contains(path.toString()) || (command.endsWith(".exe") && command.contains("mariadb"));
    }

    private static void await(ProcessHandle server) {
        try {
            server.onExit().get(30, TimeUnit.SECONDS);
        } catch (TimeoutException stubborn) {
            server.destroyForcibly();
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException ownedByThisJvm) {
            return null;
        }
    }

    private Path pidFile() {
        return path.resolve("server.pid");
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
