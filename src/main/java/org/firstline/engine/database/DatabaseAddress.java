package org.firstline.engine.database;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;

/** Where the database is and who asks; Spring Boot builds the pool from it. */
record DatabaseAddress(DatabaseUrl url, String username, String password) implements JdbcConnectionDetails {

    private static final int WRONG_PASSWORD = 1045;
    private static final int WRONG_PASSWORD_OF_PLUGIN = 1698;
    private static final int NO_RIGHT_ON_DATABASE = 1044;
    private static final int NO_SUCH_DATABASE = 1049;

    /** @throws DatabaseRefused with the reason in the operator's words */
    void reach() {
        try (Connection connection = DriverManager.getConnection(getJdbcUrl(), username, password)) {
            connection.isValid(1);
        } catch (SQLException failure) {
            throw new DatabaseRefused(sentence(failure), failure);
        }
    }

    private String sentence(SQLException failure) {
        return switch (failure.getErrorCode()) {
            case WRONG_PASSWORD, WRONG_PASSWORD_OF_PLUGIN ->
                "MariaDB at " + url.server() + " refuses the user " + username
                        + " with the password given: correct FIRSTLINE_DB_USER and FIRSTLINE_DB_PASSWORD.";
            case NO_SUCH_DATABASE ->
                "MariaDB at " + url.server() + " has no database " + url.database() + ": run "
                        + Statements.create(url.database()) + " and start again.";
            case NO_RIGHT_ON_DATABASE ->
                "The user " + username + " has no rights on the database " + url.database()
                        + ", or it does not exist: run " + Statements.create(url.database()) + " "
                        + Statements.grant(Statements.RIGHTS, url.database(), username) + " there.";
            default -> unreachable(failure);
        };
    }

    private String unreachable(SQLException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException) {
                return "No MariaDB answers at " + url.server() + ": start it, or correct FIRSTLINE_DB_URL.";
            }
        }
        return "MariaDB at " + url.server() + " refuses the connection (" + DatabaseRefused.reason(failure)
                + "): mend that and start again.";
    }

    @Override
    public String getJdbcUrl() {
        return url.completed();
    }

    @Override
    public String getUsername() {
        return username;
    }

    @Override
    public String getPassword() {
        return password;
    }

    @Override
    public String toString() {
        return url.server() + "/" + url.database();
    }
}
