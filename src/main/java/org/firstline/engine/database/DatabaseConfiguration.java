package org.firstline.engine.database;

import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the desk reaches its database. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    /** Stands in the place where Spring Boot asks for the address of the database. */
    @Bean
    JdbcConnectionDetails databaseAddress(DataSourceProperties properties) {
        String url = new DatabaseUrl(properties.determineUrl()).completed();
        return new JdbcConnectionDetails() {
            @Override
            public String getJdbcUrl() {
                return url;
            }

            @Override
            public String getUsername() {
                return properties.determineUsername();
            }

            @Override
            public String getPassword() {
                return properties.determinePassword();
            }
        };
    }
}
