package org.firstline.engine.database;

import java.time.Clock;
import java.util.Arrays;
import java.util.TimeZone;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.flywaydb.core.api.output.MigrateResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;

/** Migrates a database that has passed the checks, and says what to do about one that was left half done. */
class CheckedMigration implements FlywayMigrationStrategy {

    private static final Logger log = LoggerFactory.getLogger(CheckedMigration.class);

    private final DatabaseAddress address;
    private final DataSource pool;
    private final Clock clock;
    private final boolean repairs;

    /**
     * @param pool the desk's own connections; migrations may have an account of their own
     * @param repairs whether a half-done database without incidents is emptied and migrated again, unasked
     */
    CheckedMigration(DatabaseAddress address, DataSource pool, Clock clock, boolean repairs) {
        this.address = address;
        this.pool = pool;
        this.clock = clock;
        this.repairs = repairs;
    }

    @Override
    public void migrate(Flyway flyway) {
        refuseOtherZone(TimeZone.getDefault());
        address.reach();
        new AccountChecks(pool, flyway.getConfiguration().getDataSource(), clock).run();
        DatabaseContent content =
                new DatabaseContent(pool, flyway.getConfiguration().getTable());
        content.refuseStrangers();
        refuseNewer(flyway);
        try {
            report(flyway.migrate());
        } catch (FlywayException failure) {
            mend(flyway, content, failure);
        }
    }

    static void refuseOtherZone(TimeZone zone) {
        if (!zone.hasSameRules(TimeZone.getTimeZone("UTC"))) {
            throw new DatabaseRefused(
                    "Java runs in the time zone " + zone.getID() + ": start it with -Duser.timezone=UTC.");
        }
    }

    private void mend(Flyway flyway, DatabaseContent content, FlywayException failure) {
        if (failure instanceof FlywayValidateException && !content.hasFailedMigration()) {
            throw refused(
                    "was migrated by another build of the desk",
                    failure,
                    "start that build, or give this one a database of its own.");
        }
        if (content.holdsIncidents()) {
            throw refused(
                    "holds incidents and was left half migrated",
                    failure,
                    "restore the backup made before this build was started, then start it again.");
        }
        if (!repairs) {
            throw startOver(failure);
        }
        try {
            log.warn(
                    "An earlier start was interrupted: the database {}, in which no incident is stored, begins anew.",
                    address);
            report(emptied(flyway).migrate());
        } catch (FlywayException again) {
            throw startOver(again);
        }
    }

    private void report(MigrateResult result) {
        if (result.migrationsExecuted > 0) {
            log.info(
                    "The database {} is at version {}; migrations applied: {}.",
                    address,
                    result.targetSchemaVersion,
                    result.migrationsExecuted);
        }
    }

    private static Flyway emptied(Flyway flyway) {
        Flyway empty = Flyway.configure()
                .configuration(flyway.getConfiguration())
                .cleanDisabled(false)
                .load();
        empty.clean();
        return empty;
    }

    private DatabaseRefused startOver(FlywayException failure) {
        String name = address.url().database();
        return refused(
                "holds no incident yet and was left half migrated",
                failure,
                "run " + Statements.drop(name) + " " + Statements.create(name) + " and start again.");
    }

    private DatabaseRefused refused(String what, FlywayException failure, String remedy) {
        return new DatabaseRefused(
                "The database " + address.url().database() + " " + what + " (" + reason(failure) + "): " + remedy,
                failure);
    }

    /** Flyway reports in paragraphs: what the server said, or Flyway's first finding, is enough to act. */
    private static String reason(FlywayException failure) {
        String[] lines = DatabaseRefused.reason(failure).split("\\R");
        return lines[failure instanceof FlywayValidateException ? Math.min(1, lines.length - 1) : 0].strip();
    }

    /** Flyway alone would go on when what it does not know has a higher number than all that it knows. */
    private void refuseNewer(Flyway flyway) {
        Arrays.stream(flyway.info().applied())
                .filter(migration -> !migration.getState().isResolved())
                .findFirst()
                .ifPresent(unknown -> {
                    throw new DatabaseRefused("The database " + address.url().database()
                            + " was used by a newer version of the desk (this one does not know its migration "
                            + unknown.getVersion() + ", " + unknown.getDescription()
                            + "): start that version, or restore a backup that was made with this one.");
                });
    }
}
