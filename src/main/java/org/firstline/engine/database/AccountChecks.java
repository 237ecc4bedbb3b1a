package org.firstline.engine.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import javax.sql.DataSource;

/**
 * Asks the server over the desk's own connections, and whether each account may do its work.
 *
 * @param migrating the same as the pool's where one account does both
 */
record AccountChecks(DataSource pool, DataSource migrating, Clock clock) {

    private static final String DESK = "The database cannot be asked what it is (%s): mend that and start again.";
    private static final String MIGRATION = "MariaDB does not let the account in that changes tables (%s): correct"
            + " FIRSTLINE_DB_MIGRATION_USER and FIRSTLINE_DB_MIGRATION_PASSWORD.";

    /** @throws DatabaseRefused at the first thing that is not right */
    void run() {
        boolean one = migrating == pool;
        ask(pool, DESK, server -> {
            server.run();
            server.refuseWithout(one ? Statements.RIGHTS : Statements.DAILY_RIGHTS);
        });
        if (!one) {
            ask(migrating, MIGRATION, server -> server.refuseWithout(Statements.RIGHTS));
        }
    }

    private void ask(DataSource account, String otherwise, Question question) {
        try (Connection connection = account.getConnection()) {
            question.of(new ServerChecks(connection, clock));
        } catch (SQLException failure) {
            throw new DatabaseRefused(otherwise.formatted(DatabaseRefused.reason(failure)), failure);
        }
    }

    private interface Question {
        void of(ServerChecks server) throws SQLException;
    }
}
