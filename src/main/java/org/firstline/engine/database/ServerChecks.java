package org.firstline.engine.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What a server and a database must be so that nothing stored is lost or distorted, asked over one connection of the pool. */
final class ServerChecks {

    private static final Pattern VERSION = Pattern.compile("(\\d+)\\.(\\d+).*");
    private static final Set<String> UTC = Set.of("+00:00", "UTC", "ETC/UTC");

    private final Connection connection;
    private final Clock clock;
    private final JdbcTemplate database;

    ServerChecks(Connection connection, Clock clock) {
        this.connection = connection;
        this.clock = clock;
        this.database = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
    }

    /** @throws DatabaseRefused at the first thing that is not right */
    void run() throws SQLException {
        refuseOtherServer(text("select version()"));
        refuseOtherIsolation();
        refuseOtherCharset();
        refuseOtherTimeZone();
        new ClockSkew(clock, database).check();
    }

    static void refuseOtherServer(String version) {
        Matcher numbers = VERSION.matcher(version);
        boolean isMariaDb = version.toLowerCase(Locale.ROOT).contains("mariadb");
        if (!isMariaDb || !numbers.matches() || !recent(number(numbers, 1), number(numbers, 2))) {
            throw new DatabaseRefused("The server is " + (isMariaDb ? "MariaDB " : "no MariaDB but ") + version
                    + ": upgrade it to, or give by FIRSTLINE_DB_URL, a MariaDB 10.11 or newer.");
        }
    }

    private void refuseOtherIsolation() throws SQLException {
        if (connection.getTransactionIsolation() != Connection.TRANSACTION_READ_COMMITTED) {
            throw new DatabaseRefused("The connections' transaction isolation is "
                    + text("select @@session.tx_isolation")
                    + ", but the engine needs READ-COMMITTED: take spring.datasource.hikari.transaction-isolation (in the"
                    + " environment SPRING_DATASOURCE_HIKARI_TRANSACTION_ISOLATION) out of your settings.");
        }
    }

    private void refuseOtherCharset() {
        String charset = text("select @@character_set_database");
        String collation = text("select @@collation_database");
        if (!charset.equals(Statements.CHARSET) || !collation.equals(Statements.COLLATION)) {
            throw new DatabaseRefused("The database " + name() + " has the character set " + charset
                    + " and the collation " + collation + ": run " + Statements.correct(name()) + " and start again.");
        }
    }

    private void refuseOtherTimeZone() {
        String zone = text("select @@session.time_zone");
        if (!UTC.contains(zone.toUpperCase(Locale.ROOT))) {
            throw new DatabaseRefused("The connections' time zone is " + zone
                    + ", but the desk stores times in UTC: take what sets time_zone"
                    + " out of FIRSTLINE_DB_URL and of spring.datasource.hikari.connection-init-sql.");
        }
    }

    /** @throws DatabaseRefused naming the user, what it may not do, and the statement that lets it */
    void refuseWithout(List<String> rights) {
        Set<String> missing = new TreeSet<>(rights);
        missing.removeAll(new GrantedRights(database.queryForList("show grants", String.class)).on(name()));
        if (!missing.isEmpty()) {
            throw new DatabaseRefused("The user " + text("select current_user()") + " lacks the right to "
                    + String.join(", ", missing) + " on the database " + name() + ": run "
                    + Statements.grant(rights, name(), text("select current_user()")) + " and start again.");
        }
    }

    private String name() {
        return text("select database()");
    }

    private String text(String query) {
        return Objects.requireNonNull(database.queryForObject(query, String.class), query);
    }

    private static boolean recent(int major, int minor) {
        return major > 10 || (major == 10 && minor >= 11);
    }

    private static int number(Matcher numbers, int group) {
        return Integer.parseInt(numbers.group(group));
    }
}
