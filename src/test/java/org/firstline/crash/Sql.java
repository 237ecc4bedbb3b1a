package org.firstline.crash;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.firstline.dev.LocalDatabase;

/** The desk's tables, read beside the desk. */
final class Sql {

    private final LocalDatabase database;

    Sql(LocalDatabase database) {
        this.database = database;
    }

    /** The first column. */
    List<String> strings(String sql) {
        try (Connection connection = connection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (found.next()) {
                rows.add(found.getString(1));
            }
            return rows;
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }

    long number(String sql) {
        return Long.parseLong(strings(sql).get(0));
    }

    void run(String sql) {
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }

    /** To be closed by the caller; a lock that it holds ends then. */
    Connection connection() throws SQLException {
        Connection connection = database.administrator();
        connection.setCatalog("firstline");
        return connection;
    }
}
