package org.firstline.benchmark;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.firstline.dev.LocalDatabase;

/** The database as its administrator asks it. */
public final class Server {

    private static final List<String> WORK = List.of("Com_select", "Com_insert", "Com_update", "Com_delete");

    private final LocalDatabase database;

    public Server(LocalDatabase database) {
        this.database = database;
    }

    /** What was carried out since the server started. */
    public Counts counts() {
        Map<String, Long> status = new TreeMap<>();
        rows("show global status where Variable_name in"
                        + " ('Com_select', 'Com_insert', 'Com_update', 'Com_delete', 'Com_commit')")
                .forEach(row -> status.put(row.get(0), Long.parseLong(row.get(1))));
        return new Counts(WORK.stream().mapToLong(status::get).sum(), status.get("Com_commit"));
    }

    long count(String sql) {
        return Long.parseLong(rows(sql).get(0).get(0));
    }

    void watchStatements() {
        run(
                "update performance_schema.setup_instruments set enabled = 'YES', timed = 'YES' where name like 'statement/%'");
        run("update performance_schema.setup_consumers set enabled = 'YES' where name in"
                + " ('global_instrumentation', 'thread_instrumentation', 'statements_digest')");
        run("truncate table performance_schema.events_statements_summary_by_digest");
    }

    /** Milliseconds in all, how often, the statement; the ten that took longest together. */
    List<List<String>> costliest() {
        return rows("select round(sum_timer_wait / 1e9), count_star, left(digest_text, 160)"
                + " from performance_schema.events_statements_summary_by_digest"
                + " where schema_name = 'firstline' order by sum_timer_wait desc limit 10");
    }

    void run(String sql) {
        runAll(List.of(sql));
    }

    /** In one connection. */
    void runAll(List<String> statements) {
        try (Connection connection = database.administrator();
                Statement statement = connection.createStatement()) {
            statement.execute("use firstline");
            for (String each : statements) {
                statement.execute(each);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(String.join("; ", statements), failure);
        }
    }

    List<List<String>> rows(String sql) {
        try (Connection connection = database.administrator();
                Statement statement = connection.createStatement()) {
            statement.execute("use firstline");
            List<List<String>> rows = new ArrayList<>();
            try (ResultSet found = statement.executeQuery(sql)) {
                while (found.next()) {
                    List<String> row = new ArrayList<>();
                    for (int column = 1; column <= found.getMetaData().getColumnCount(); column++) {
                        row.add(String.valueOf(found.getString(column)));
                    }
                    rows.add(row);
                }
            }
            return rows;
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }

    /** Statements are commands that read or change rows; a batch counts as one. */
    public record Counts(long statements, long commits) {

        public Counts minus(Counts before) {
            return new Counts(statements - before.statements, commits - before.commits);
        }
    }
}
