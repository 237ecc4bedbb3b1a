package org.firstline.engine.database;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.TimeZone;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.firstline.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the operator reads when the database is not what the desk needs; each against a real server. */
class DatabaseRefusalTest {

    private static final String GOOD = "db/none";

    @Test
    void acceptsAServerWhoseOwnDefaultsDiffer() {
        String url = TestDatabase.empty("refusal_defaults");
        TestDatabase.runAsAdministrator(
                "set global time_zone = '+05:30'", "set global transaction_isolation = 'SERIALIZABLE'");
        try {
            assertThatCode(() -> Migrations.on(url).run(GOOD)).doesNotThrowAnyException();
        } finally {
            TestDatabase.runAsAdministrator(
                    "set global time_zone = '+00:00'", "set global transaction_isolation = 'REPEATABLE-READ'");
        }
    }

    @Test
    void namesTheAddressWhereNobodyAnswers() {
        expect(
                () -> Migrations.on("jdbc:mariadb://127.0.0.1:1/firstline").run(GOOD),
                "No MariaDB answers at 127.0.0.1:1: start it, or correct FIRSTLINE_DB_URL.");
        expect(
                () -> Migrations.on("jdbc:mariadb://no-such-host.invalid/firstline")
                        .run(GOOD),
                "No MariaDB answers at no-such-host.invalid:3306: start it, or correct FIRSTLINE_DB_URL.");
    }

    @Test
    void namesTheUserWhosePasswordIsWrong() {
        Migrations wrong = Migrations.on(TestDatabase.server().url()).as("firstline", "guessed");

        expect(
                () -> wrong.run(GOOD),
                "MariaDB at 127.0.0.1:" + TestDatabase.server().port() + " refuses the user firstline with the password"
                        + " given: correct FIRSTLINE_DB_USER and FIRSTLINE_DB_PASSWORD.");
    }

    @Test
    void saysHowToCreateTheDatabaseThatIsMissing() {
        TestDatabase.runAsAdministrator(
                "create or replace user everywhere@'127.0.0.1' identified by 'x'",
                "grant all on *.* to everywhere@'127.0.0.1'");

        expect(
                () -> Migrations.on(TestDatabase.server().url("missing"))
                        .as("everywhere", "x")
                        .run(GOOD),
                "MariaDB at 127.0.0.1:" + TestDatabase.server().port() + " has no database missing: run CREATE DATABASE"
                        + " `missing` CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci; and start again.");
        expect(
                () -> Migrations.on(TestDatabase.server().url("missing")).run(GOOD),
                "The user firstline has no rights on the database missing, or it does not exist: run CREATE DATABASE"
                        + " `missing` CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci; GRANT SELECT, INSERT, UPDATE,"
                        + " DELETE, CREATE, ALTER, INDEX, REFERENCES ON `missing`.* TO 'firstline'; there.");
    }

    @Test
    void namesTheSettingThatChangesTheIsolation() {
        String url = TestDatabase.empty("refusal_isolation");

        expect(
                () -> Migrations.on(url).run(pool -> pool.setTransactionIsolation(null), GOOD),
                "The connections' transaction isolation is REPEATABLE-READ, but the engine needs READ-COMMITTED: take"
                        + " spring.datasource.hikari.transaction-isolation (in the environment"
                        + " SPRING_DATASOURCE_HIKARI_TRANSACTION_ISOLATION) out of your settings.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"latin1 collate latin1_swedish_ci", "utf8mb4 collate utf8mb4_general_ci"})
    void saysHowToCorrectTheCharset(String charset) {
        String url = TestDatabase.empty("refusal_charset");
        TestDatabase.runAsAdministrator("alter database refusal_charset character set " + charset);

        expect(
                () -> Migrations.on(url).run(GOOD),
                "The database refusal_charset has the character set "
                        + charset.replace(" collate", " and the collation")
                        + ": run ALTER DATABASE `refusal_charset` CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci; and"
                        + " start again.");
    }

    @Test
    void namesWhatChangesTheTimeZone() {
        String url = TestDatabase.empty("refusal_zone") + "?sessionVariables=time_zone='+02:00'";

        expect(
                () -> Migrations.on(url).run(GOOD),
                "The connections' time zone is +02:00, but the desk stores times in UTC: take what sets time_zone"
                        + " out of FIRSTLINE_DB_URL and of spring.datasource.hikari.connection-init-sql.");
    }

    @Test
    void passesOnWhatTheServerSaysAgainstAConnection() {
        String url = TestDatabase.empty("refusal_other") + "?sessionVariables=no_such_variable=1";

        assertThatExceptionOfType(DatabaseRefused.class)
                .isThrownBy(() -> Migrations.on(url).run(GOOD))
                .withMessageContaining("refuses the connection (")
                .withMessageContaining("no_such_variable");
    }

    @Test
    void saysHowToGrantTheRightsThatAreMissing() {
        String url = TestDatabase.empty("refusal_rights");
        TestDatabase.runAsAdministrator(
                "create or replace user reader@'127.0.0.1' identified by 'x'",
                "grant select, insert, update, delete, create, alter on refusal_rights.* to reader@'127.0.0.1'");

        expect(
                () -> Migrations.on(url).as("reader", "x").run(GOOD),
                "The user reader@127.0.0.1 lacks the right to INDEX, REFERENCES on the database refusal_rights: run GRANT"
                        + " SELECT, INSERT, UPDATE, DELETE, CREATE, ALTER, INDEX, REFERENCES ON `refusal_rights`.* TO"
                        + " 'reader'@'127.0.0.1'; and start again.");
    }

    @Test
    void leavesTheTablesToAnAccountOfItsOwn() {
        String url = TestDatabase.empty("refusal_accounts");
        TestDatabase.runAsAdministrator(
                "create or replace user daily@'127.0.0.1' identified by 'x'",
                "grant select, insert, update, delete on refusal_accounts.* to daily@'127.0.0.1'",
                "create or replace user builder@'127.0.0.1' identified by 'y'",
                "grant select, insert, update, delete, create, alter, index on refusal_accounts.* to builder@'127.0.0.1'");
        Migrations accounts = Migrations.on(url).as("daily", "x").migratingAs("builder", "y");

        expect(
                () -> accounts.run(GOOD),
                "The user builder@127.0.0.1 lacks the right to REFERENCES on the database refusal_accounts: run GRANT"
                        + " SELECT, INSERT, UPDATE, DELETE, CREATE, ALTER, INDEX, REFERENCES ON `refusal_accounts`.* TO"
                        + " 'builder'@'127.0.0.1'; and start again.");
        TestDatabase.runAsAdministrator("grant references on refusal_accounts.* to builder@'127.0.0.1'");
        assertThatCode(() -> accounts.run("db/half-done/first")).doesNotThrowAnyException();
        TestDatabase.runAsAdministrator("revoke delete on refusal_accounts.* from daily@'127.0.0.1'");
        expect(
                () -> accounts.run("db/half-done/first"),
                "The user daily@127.0.0.1 lacks the right to DELETE on the database refusal_accounts: run GRANT SELECT,"
                        + " INSERT, UPDATE, DELETE ON `refusal_accounts`.* TO 'daily'@'127.0.0.1'; and start again.");
    }

    @Test
    void namesTheAccountForTheTablesWhosePasswordIsWrong() {
        Migrations accounts =
                Migrations.on(TestDatabase.empty("refusal_builder")).migratingAs("builder", "guessed");

        assertThatExceptionOfType(DatabaseRefused.class)
                .isThrownBy(() -> accounts.run(GOOD))
                .withMessageContaining("(Access denied for user 'builder'@'127.0.0.1'")
                .withMessageEndingWith("correct FIRSTLINE_DB_MIGRATION_USER and FIRSTLINE_DB_MIGRATION_PASSWORD.");
    }

    @Test
    void acceptsRightsThatComeByARole() {
        String url = TestDatabase.empty("refusal_role");
        TestDatabase.runAsAdministrator(
                "create or replace role desk_role",
                "grant all on refusal_role.* to desk_role",
                "create or replace user member@'127.0.0.1' identified by 'x'",
                "grant desk_role to member@'127.0.0.1'",
                "set default role desk_role for member@'127.0.0.1'");

        assertThatCode(() -> Migrations.on(url).as("member", "x").run(GOOD)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.0.36", "10.6.18-MariaDB-log", "10.10.2-MariaDB", "5.5.68-MariaDB"})
    void refusesOtherServers(String version) {
        assertThatExceptionOfType(DatabaseRefused.class)
                .isThrownBy(() -> ServerChecks.refuseOtherServer(version))
                .withMessageContaining(version)
                .withMessageEndingWith("a MariaDB 10.11 or newer.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.11.6-MariaDB-0+deb12u1", "11.4.5-MariaDB", "12.0.2-MariaDB-ubu2404"})
    void acceptsMariaDbFrom1011On(String version) {
        assertThatCode(() -> ServerChecks.refuseOtherServer(version)).doesNotThrowAnyException();
    }

    @Test
    void refusesAJavaThatDoesNotRunInUtc() {
        expect(
                () -> CheckedMigration.refuseOtherZone(TimeZone.getTimeZone("Europe/Amsterdam")),
                "Java runs in the time zone Europe/Amsterdam: start it with -Duser.timezone=UTC.");
    }

    private static void expect(ThrowingCallable start, String sentence) {
        assertThatExceptionOfType(DatabaseRefused.class).isThrownBy(start).withMessage(sentence);
    }
}
