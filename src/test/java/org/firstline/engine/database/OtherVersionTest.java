package org.firstline.engine.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.firstline.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A start on the database, or on the restored backup, of another version of the desk. */
class OtherVersionTest {

    private static final String EVERY = "latest";

    @Test
    void refusesANewerOneAndChangesNothing() {
        JdbcTemplate database = migrated("version_newer", EVERY);
        database.update(
                "insert into flyway_schema_history (installed_rank, version, description, type, script, checksum,"
                        + " installed_by, execution_time, success)"
                        + " values (9001, '90001', 'portal future', 'SQL', 'V90001__portal_future.sql', 1, 'x', 1, true)");
        List<Map<String, Object>> before = everything(database);

        assertThatExceptionOfType(DatabaseRefused.class)
                .isThrownBy(() -> Migrations.on(TestDatabase.server().url("version_newer"))
                        .demo()
                        .runOurs(EVERY))
                .withMessage(
                        "The database version_newer was used by a newer version of the desk (this one does not know"
                                + " its migration 90001, portal future): start that version, or restore a backup that was made"
                                + " with this one.");
        assertThat(everything(database)).isEqualTo(before);
    }

    /** A module's next number may be lower than the last of another module. */
    @Test
    void refusesANewerOneWhoseNumberIsLowToo() {
        JdbcTemplate database = migrated("version_lower", "301");
        database.update(
                "insert into flyway_schema_history (installed_rank, version, description, type, script, checksum,"
                        + " installed_by, execution_time, success)"
                        + " values (9001, '199', 'identity future', 'SQL', 'V199__identity_future.sql', 1, 'x', 1, true)");
        List<Map<String, Object>> before = everything(database);

        assertThatExceptionOfType(DatabaseRefused.class)
                .isThrownBy(() -> Migrations.on(TestDatabase.server().url("version_lower"))
                        .runOurs(EVERY))
                .withMessageContaining("does not know its migration 199, identity future");
        assertThat(everything(database)).isEqualTo(before);
    }

    @Test
    void bringsAnOlderOneUpToDateAndKeepsWhatItHolds() {
        JdbcTemplate database = migrated("version_older", "300");
        database.update("""
                insert into incident (id, number, version, title, description, status, channel, impact, urgency,
                    requester_name, requester_language, reopen_count, journal_length, registered_at)
                values (1, 'INC-2026-000001', 0, 'Oud 🖨', '', 'REGISTERED', 'PHONE', 'LOW', 'LOW', 'Sam', 'nl', 0, 1, utc_timestamp(3))
                """);
        database.update("""
                insert into incident_journal (id, incident, seq, at, author, author_kind, on_behalf, kind, visibility, text, status)
                values (1, 1, 1, utc_timestamp(3), 'line1a', 'USER', true, 'REPLY', 'PUBLIC', 'Ja', 'REGISTERED')
                """);

        Migrations.on(TestDatabase.server().url("version_older")).runOurs(EVERY);

        assertThat(database.queryForObject("select title from incident", String.class))
                .isEqualTo("Oud 🖨");
        assertThat(database.queryForObject("select spoken_for from incident_journal", String.class))
                .isEqualTo("Sam");
        assertThat(database.queryForObject("select count(*) from notification_outbox", Integer.class))
                .isZero();
        assertThatCode(() -> Migrations.on(TestDatabase.server().url("version_older"))
                        .runOurs(EVERY))
                .doesNotThrowAnyException();
    }

    private static JdbcTemplate migrated(String name, String target) {
        String url = TestDatabase.empty(name);
        TestDatabase.runAsAdministrator("grant drop on " + name + ".* to firstline@'127.0.0.1'");
        Migrations.on(url).runOurs(target);
        return new JdbcTemplate(new DriverManagerDataSource(
                url, TestDatabase.server().user(), TestDatabase.server().password()));
    }

    /** Every column of every table, and what ran. */
    private static List<Map<String, Object>> everything(JdbcTemplate database) {
        List<Map<String, Object>> all = database.queryForList("select table_name, column_name, column_type"
                + " from information_schema.columns where table_schema = database() order by 1, 2");
        all.addAll(database.queryForList("select * from flyway_schema_history order by installed_rank"));
        return all;
    }
}
