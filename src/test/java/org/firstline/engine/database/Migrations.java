package org.firstline.engine.database;

import com.zaxxer.hikari.HikariDataSource;
import java.util.function.Consumer;
import org.firstline.TestDatabase;
import org.flywaydb.core.Flyway;

/** Starts on a database as the desk does, up to and including the migrations. */
record Migrations(String url, String user, String password, boolean inDemo) {

    static Migrations on(String url) {
        return new Migrations(
                url, TestDatabase.server().user(), TestDatabase.server().password(), false);
    }

    Migrations as(String otherUser, String otherPassword) {
        return new Migrations(url, otherUser, otherPassword, inDemo);
    }

    Migrations demo() {
        return new Migrations(url, user, password, true);
    }

    void run(String... locations) {
        run(pool -> {}, locations);
    }

    void run(Consumer<HikariDataSource> settings, String... locations) {
        DatabaseAddress address = new DatabaseAddress(DatabaseUrl.of(url), user, password);
        try (HikariDataSource pool = new HikariDataSource()) {
            pool.setJdbcUrl(address.getJdbcUrl());
            pool.setUsername(user);
            pool.setPassword(password);
            pool.setMaximumPoolSize(3);
            pool.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
            settings.accept(pool);
            Flyway flyway = Flyway.configure()
                    .dataSource(pool)
                    .locations(locations)
                    .outOfOrder(true)
                    .load();
            new CheckedMigration(address, inDemo).migrate(flyway);
        }
    }
}
