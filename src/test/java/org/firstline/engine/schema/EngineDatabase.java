package org.firstline.engine.schema;

import javax.sql.DataSource;
import org.firstline.TestDatabase;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A database beside the desk's with the engine's tables and nothing else. */
public final class EngineDatabase {

    private EngineDatabase() {}

    /** The migration that creates the engine's tables. */
    public static JavaMigration tables() {
        return new EngineSchemaMigration();
    }

    static DataSource migrated(String name) {
        String url = TestDatabase.empty(name) + "?nullDatabaseMeansCurrent=true&connectionTimeZone=UTC"
                + "&forceConnectionTimeZoneToSession=true&preserveInstants=true";
        DataSource source = new DriverManagerDataSource(
                url, TestDatabase.server().user(), TestDatabase.server().password());
        Flyway.configure()
                .dataSource(source)
                .locations("db/none")
                .javaMigrations(new EngineSchemaMigration())
                .load()
                .migrate();
        return source;
    }
}
