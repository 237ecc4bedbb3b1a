package org.firstline.engine.database;

import javax.sql.DataSource;
import org.firstline.shared.DeskClock;
import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;
import org.springframework.boot.autoconfigure.flyway.FlywayProperties;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** How the desk reaches its database, and what it asks of it before the first migration runs. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    /** Stands in the place where Spring Boot asks for the address of the database. */
    @Bean
    JdbcConnectionDetails databaseAddress(DataSourceProperties properties) {
        return new DatabaseAddress(
                DatabaseUrl.of(properties.getUrl()), properties.getUsername(), properties.getPassword());
    }

    /** Stands in the place where Spring Boot asks who migrates. */
    @Bean
    FlywayConnectionDetails migrationAccount(FlywayProperties properties) {
        return new MigrationAccount(properties.getUser(), properties.getPassword());
    }

    @Bean
    FlywayMigrationStrategy checkedMigration(JdbcConnectionDetails address, DataSource pool, Environment environment) {
        boolean isDemo = environment.acceptsProfiles(Profiles.of("demo"));
        // Before the engine is there the desk's clock cannot have been moved.
        DeskClock wall = new DeskClock(instant -> {});
        return new CheckedMigration((DatabaseAddress) address, pool, wall, isDemo);
    }
}
