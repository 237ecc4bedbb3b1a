package org.firstline.dev;

import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a server that did not start left in its log, as one sentence with the remedy. */
record ServerLog(Path file, String text) {

    private static final Pattern MISSING_LIBRARY =
            Pattern.compile("error while loading shared libraries: (?:\\S*/)?([^:/\\s]+):");
    private static final Map<String, String> PACKAGES = Map.of(
            "libcrypt.so.1", "libcrypt1",
            "libsystemd.so.0", "libsystemd0",
            "libstdc++.so.6", "libstdc++6",
            "libaio.so.1", "libaio1",
            "libgcc_s.so.1", "libgcc-s1",
            "libcap.so.2", "libcap2");

    static ServerLog of(Path file) {
        return new ServerLog(file, Folders.read(file));
    }

    LocalDatabaseRefused explain(String what) {
        Matcher missing = MISSING_LIBRARY.matcher(text);
        if (missing.find()) {
            String library = missing.group(1);
            return new LocalDatabaseRefused("MariaDB needs the library " + library + ", which this machine lacks: "
                    + (PACKAGES.containsKey(library)
                            ? "run apt-get install " + PACKAGES.get(library)
                            : "install the package that contains it")
                    + ".");
        }
        if (text.contains("Address already in use")) {
            return new LocalDatabaseRefused("The local database's port was taken by another program while it started:"
                    + " start again, or with another FIRSTLINE_DB_PORT.");
        }
        return new LocalDatabaseRefused("The local MariaDB " + what + "; why stands in " + file + ".");
    }
}
