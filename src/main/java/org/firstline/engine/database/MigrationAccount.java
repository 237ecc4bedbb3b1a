package org.firstline.engine.database;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;

/** Who changes tables at the start; the desk's own user when nobody is named. */
record MigrationAccount(@Nullable String user, @Nullable String password) implements FlywayConnectionDetails {

    @Override
    public @Nullable String getUsername() {
        return user == null || user.isBlank() ? null : user;
    }

    @Override
    public @Nullable String getPassword() {
        return password;
    }

    /** The same server and database as the desk's. */
    @Override
    public @Nullable String getJdbcUrl() {
        return null;
    }

    /** A password stays out of logs. */
    @Override
    public String toString() {
        return "MigrationAccount[" + user + "]";
    }
}
