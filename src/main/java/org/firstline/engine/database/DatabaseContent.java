package org.firstline.engine.database;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is in the database before or between migrations; which of the tables exist is not known yet. */
final class DatabaseContent {

    private final JdbcTemplate database;
    private final String history;

    /** @param history the table in which Flyway keeps what ran */
    DatabaseContent(DataSource pool, String history) {
        this.database = new JdbcTemplate(pool);
        this.history = history;
    }

    /** @throws DatabaseRefused if there are tables that no migration of ours made */
    void refuseStrangers() {
        List<String> tables = database.queryForList(
                "select table_name from information_schema.tables where table_schema = database() order by 1",
                String.class);
        if (!tables.isEmpty() && !exists(history)) {
            String name = database.queryForObject("select database()", String.class);
            throw new DatabaseRefused("The database " + name + " holds tables of something else (" + tables.get(0)
                    + " is one): give the desk a database of its own by FIRSTLINE_DB_URL.");
        }
    }

    /** Whether a migration failed in an earlier start; one that was killed leaves no such mark. */
    boolean hasFailedMigration() {
        return exists(history) && hasRow(Statements.quoted(history) + " where success = 0");
    }

    /** Whether an incident is stored, or ever had a process. */
    boolean holdsIncidents() {
        return (exists("incident") && hasRow("incident")) || (exists("ACT_HI_PROCINST") && hasRow("ACT_HI_PROCINST"));
    }

    private boolean exists(String table) {
        return Boolean.TRUE.equals(database.queryForObject(
                "select exists (select 1 from information_schema.tables"
                        + " where table_schema = database() and table_name = ?)",
                Boolean.class,
                table));
    }

    private boolean hasRow(String tableAndCondition) {
        return Boolean.TRUE.equals(
                database.queryForObject("select exists (select 1 from " + tableAndCondition + ")", Boolean.class));
    }
}
