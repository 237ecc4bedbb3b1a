package org.firstline.engine.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.firstline.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A start that was interrupted while the tables were made. */
class HalfDoneMigrationTest {

    /** The second of its migrations creates {@code incident}. */
    private static final String MIGRATIONS = "db/half-done";

    @Test
    void saysInProductionWhichStatementsMendIt() {
        String url = interrupted("half_production");

        assertThatExceptionOfType(DatabaseRefused.class)
                .isThrownBy(() -> Migrations.on(url).run(MIGRATIONS))
                .withMessage("The database half_production holds no incident yet and was left half migrated (Table"
                        + " 'incident' already exists): run DROP DATABASE `half_production`; CREATE DATABASE"
                        + " `half_production` CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci; and start again.");
        assertThatExceptionOfType(DatabaseRefused.class)
                .as("the next start, which finds the failed migration")
                .isThrownBy(() -> Migrations.on(url).run(MIGRATIONS))
                .withMessageContaining("(Detected failed migration to version 002 (incidents).")
                .withMessageContaining("run DROP DATABASE `half_production`;");
    }

    @Test
    void isMendedByThoseStatements() {
        String url = interrupted("half_mended");
        TestDatabase.empty("half_mended");

        assertThatCode(() -> Migrations.on(url).run(MIGRATIONS)).doesNotThrowAnyException();
    }

    @Test
    void mendsItselfInTheDemo() {
        String url = interrupted("half_demo");

        Migrations.on(url).demo().run(MIGRATIONS);

        assertThat(tables(url)).isEqualTo(3);
    }

    @Test
    void mendsItselfInTheDemoAfterAFailedStart() {
        String url = interrupted("half_failed");
        assertThatExceptionOfType(DatabaseRefused.class)
                .isThrownBy(() -> Migrations.on(url).run(MIGRATIONS));

        Migrations.on(url).demo().run(MIGRATIONS);

        assertThat(tables(url)).isEqualTo(3);
    }

    @Test
    void neverLosesAnIncidentEvenInTheDemo() {
        String url = interrupted("half_used");
        TestDatabase.runAsAdministrator("insert into half_used.incident values (1)");

        assertThatExceptionOfType(DatabaseRefused.class)
                .isThrownBy(() -> Migrations.on(url).demo().run(MIGRATIONS))
                .withMessage(
                        "The database half_used holds incidents and was left half migrated (Table 'incident' already"
                                + " exists): restore the backup made before this build was started, then start it again.");
        assertThat(database(url).queryForObject("select count(*) from incident", Integer.class))
                .isEqualTo(1);
    }

    @Test
    void neverTouchesTablesOfSomethingElse() {
        String url = TestDatabase.empty("half_strange");
        TestDatabase.runAsAdministrator("create table half_strange.wp_posts (id int)");

        assertThatExceptionOfType(DatabaseRefused.class)
                .isThrownBy(() -> Migrations.on(url).demo().run(MIGRATIONS))
                .withMessage(
                        "The database half_strange holds tables of something else (wp_posts is one): give the desk a"
                                + " database of its own by FIRSTLINE_DB_URL.");
    }

    @Test
    void neverTouchesWhatAnotherBuildMigrated() {
        String url = TestDatabase.empty("half_other");
        Migrations.on(url).run("db/strangers");

        assertThatExceptionOfType(DatabaseRefused.class)
                .isThrownBy(() -> Migrations.on(url).demo().run(MIGRATIONS))
                .withMessageStartingWith("The database half_other was migrated by another build of the desk (")
                .withMessageEndingWith("start that build, or give this one a database of its own.");
        assertThat(tables(url)).isEqualTo(2);
    }

    /** A database as a killed start leaves it: the first migration done, the second begun. */
    private static String interrupted(String name) {
        String url = TestDatabase.empty(name);
        TestDatabase.runAsAdministrator("grant drop on " + name + ".* to firstline@'127.0.0.1'");
        Migrations.on(url).run(MIGRATIONS + "/first");
        TestDatabase.runAsAdministrator("create table " + name + ".incident (id int)");
        return url;
    }

    private static Integer tables(String url) {
        return database(url)
                .queryForObject(
                        "select count(*) from information_schema.tables where table_schema = database()",
                        Integer.class);
    }

    private static JdbcTemplate database(String url) {
        return new JdbcTemplate(new DriverManagerDataSource(
                url, TestDatabase.server().user(), TestDatabase.server().password()));
    }
}
