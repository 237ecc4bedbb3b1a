package org.firstline.engine.database;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mariadb.jdbc.Configuration;
import org.mariadb.jdbc.HostAddress;

/** The operator's JDBC URL, completed with the parameters without which engine or times go wrong. */
final class DatabaseUrl {

    private static final String EXAMPLE = "jdbc:mariadb://localhost:3306/firstline";
    private static final Map<String, String> NEEDED = new LinkedHashMap<>();
    private static final Map<String, String> HELPFUL = new LinkedHashMap<>();

    static {
        // A second engine's schema on the same server would make this one believe that its tables exist.
        NEEDED.put("nullDatabaseMeansCurrent", "true");
        // Every instant is stored and read in UTC, whatever the server's zone.
        NEEDED.put("connectionTimeZone", "UTC");
        NEEDED.put("forceConnectionTimeZoneToSession", "true");
        NEEDED.put("preserveInstants", "true");

        // A fifth more throughput of the engine, measured.
        HELPFUL.put("useServerPrepStmts", "true");
        HELPFUL.put("cachePrepStmts", "true");
        HELPFUL.put("prepStmtCacheSize", "500");
        // An unreachable server is known before a request must be answered.
        HELPFUL.put("connectTimeout", "4000");
    }

    private final String given;
    private final Configuration parsed;

    private DatabaseUrl(String given, Configuration parsed) {
        this.given = given;
        this.parsed = parsed;
    }

    /** @throws DatabaseRefused if there is none, or it is not MariaDB's, or it says the contrary of what the desk needs */
    static DatabaseUrl of(@Nullable String given) {
        if (given == null || given.isBlank()) {
            throw new DatabaseRefused("No database is given: set FIRSTLINE_DB_URL=" + EXAMPLE
                    + ", FIRSTLINE_DB_USER and FIRSTLINE_DB_PASSWORD.");
        }
        DatabaseUrl url = new DatabaseUrl(given, parse(given));
        if (url.database().isBlank()) {
            throw new DatabaseRefused("FIRSTLINE_DB_URL names no database: write it as in " + EXAMPLE + ".");
        }
        NEEDED.forEach(url::refuseContrary);
        // With it every batch of the engine fails, because the driver cannot count the rows any more.
        url.refuseContrary("useBulkStmts", "false");
        return url;
    }

    /** The URL with what it lacks; a helpful parameter that the operator gave is left as it is. */
    String completed() {
        StringBuilder url = new StringBuilder(given);
        NEEDED.forEach((name, value) -> append(url, name, value));
        HELPFUL.forEach((name, value) -> append(url, name, value));
        return url.toString();
    }

    String database() {
        return parsed.database() == null ? "" : parsed.database();
    }

    /** Host and port, without the parameters, among which a password may stand. */
    String server() {
        List<HostAddress> servers = parsed.addresses();
        return servers.isEmpty() ? given : servers.get(0).host + ":" + servers.get(0).port;
    }

    private void append(StringBuilder url, String name, String value) {
        if (parameter(name) == null) {
            url.append(url.indexOf("?") < 0 ? '?' : '&')
                    .append(name)
                    .append('=')
                    .append(value);
        }
    }

    private void refuseContrary(String name, String needed) {
        String value = parameter(name);
        if (value != null && !value.equalsIgnoreCase(needed)) {
            throw new DatabaseRefused("FIRSTLINE_DB_URL says " + name + "=" + value + ", but the desk works with "
                    + name + "=" + needed + " only: leave the parameter out.");
        }
    }

    private @Nullable String parameter(String name) {
        int query = given.indexOf('?');
        for (String pair :
                query < 0 ? new String[0] : given.substring(query + 1).split("&")) {
            if (pair.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + "=")) {
                return pair.substring(name.length() + 1);
            }
        }
        return null;
    }

    private static Configuration parse(String given) {
        try {
            Configuration parsed = Configuration.parse(given);
            if (parsed != null) {
                return parsed;
            }
            throw new DatabaseRefused("FIRSTLINE_DB_URL is no address of a MariaDB: write it as in " + EXAMPLE + ".");
        } catch (SQLException malformed) {
            throw new DatabaseRefused("FIRSTLINE_DB_URL cannot be read: write it as in " + EXAMPLE + ".", malformed);
        }
    }
}
