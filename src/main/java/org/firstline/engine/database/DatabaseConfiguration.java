package org.firstline.engine.database;

import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;
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

    @Bean
    FlywayMigrationStrategy checkedMigration(JdbcConnectionDetails address, Environment environment) {
        boolean isDemo = environment.acceptsProfiles(Profiles.of("demo"));
        return new CheckedMigration((DatabaseAddress) address, isDemo);
    }
}
