package org.firstline.engine.database;

import com.zaxxer.hikari.HikariDataSource;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.firstline.TestDatabase;
import org.firstline.engine.schema.EngineDatabase;
import org.firstline.shared.DeskClock;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Starts on a database as the desk does, up to and including the migrations. */
record Migrations(
        String url,
        String user,
        String password,
        boolean inDemo,
        @Nullable DataSource migrating) {

    static Migrations on(String url) {
        return new Migrations(
                url, TestDatabase.server().user(), TestDatabase.server().password(), false, null);
    }

    Migrations as(String otherUser, String otherPassword) {
        return new Migrations(url, otherUser, otherPassword, inDemo, migrating);
    }

    Migrations demo() {
        return new Migrations(url, user, password, true, migrating);
    }

    /** Tables are changed by this user instead. */
    Migrations migratingAs(String otherUser, String otherPassword) {
        DataSource other = new DriverManagerDataSource(DatabaseUrl.of(url).completed(), otherUser, otherPassword);
        return new Migrations(url, user, password, inDemo, other);
    }

    void run(String... locations) {
        run(pool -> {}, locations);
    }

    void run(Consumer<HikariDataSource> settings, String... locations) {
        run(settings, flyway -> flyway.locations(locations));
    }

    /** All of the desk's own migrations, up to the one with this version. */
    void runOurs(String target) {
        run(pool -> {}, flyway -> flyway.locations("db/migration")
                .javaMigrations(EngineDatabase.tables())
                .target(target));
    }

    private void run(Consumer<HikariDataSource> settings, Consumer<FluentConfiguration> migrations) {
        DatabaseAddress address = new DatabaseAddress(DatabaseUrl.of(url), user, password);
        try (HikariDataSource pool = new HikariDataSource()) {
            pool.setJdbcUrl(address.getJdbcUrl());
            pool.setUsername(user);
            pool.setPassword(password);
            pool.setMaximumPoolSize(3);
            pool.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
            settings.accept(pool);
            FluentConfiguration flyway = Flyway.configure()
                    .dataSource(migrating == null ? pool : migrating)
                    .outOfOrder(true);
            migrations.accept(flyway);
            new CheckedMigration(address, pool, new DeskClock(instant -> {}), inDemo).migrate(flyway.load());
        }
    }
}
