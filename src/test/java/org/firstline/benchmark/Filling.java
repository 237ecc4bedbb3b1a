package org.firstline.benchmark;

import java.util.ArrayList;
import java.util.List;

/**
 * Many incidents out of a thousand real ones, by copying what lists read: incidents, journals, visits, and of the open ones
 * their instances, tasks and candidates. A copy has its own number and the words of its original.
 */
final class Filling {

    private static final int ORIGINALS = 1_000;
    /** More than a thousand incidents draw from any sequence. */
    private static final long STEP = 1_000_000;

    private static final String INCIDENT_REST = """
            version, title, description, %s, wait_reason, channel, category, subcategory, impact, urgency, priority, line, team,
            contact_team, assignee, visit, requester_name, requester_email, requester_phone, requester_language,
            external_reference, question, solution, resolution_code, minutes_spent, reopen_count, journal_length,
            registered_at, first_response_at, resolved_at, closed_at
            """;

    private final Server server;

    Filling(Server server) {
        this.server = server;
    }

    /** @param times how many copies of each original, numbered on from {@code first} */
    void closed(int first, int times) {
        copies(first, times, true);
    }

    void open(int first, int times) {
        copies(first, times, false);
    }

    private void copies(int first, int times, boolean closed) {
        String engine = "set foreign_key_checks = 0";
        for (int copy = first; copy < first + times; copy++) {
            List<String> statements = new ArrayList<>(List.of(engine));
            statements.addAll(desk(copy, closed));
            if (!closed) {
                statements.addAll(List.of(
                        engineTable(
                                "ACT_RU_EXECUTION",
                                copy,
                                "ID_ ROOT_PROC_INST_ID_ PROC_INST_ID_ PARENT_ID_ SUPER_EXEC_"),
                        engineTable("ACT_RU_TASK", copy, "ID_ EXECUTION_ID_ PROC_INST_ID_"),
                        engineTable("ACT_RU_IDENTITYLINK", copy, "ID_ TASK_ID_")));
            }
            server.runAll(statements);
        }
        server.runAll(List.of(
                "analyze table incident, incident_journal, ACT_RU_EXECUTION, ACT_RU_TASK, ACT_RU_IDENTITYLINK"));
    }

    private static List<String> desk(int copy, boolean closed) {
        String columns = INCIDENT_REST.formatted("status");
        String values = INCIDENT_REST.formatted(closed ? "'CLOSED'" : "status");
        return List.of(
                "insert into incident (id, number, %s) select id + %d, %s, %s from incident where id < %d"
                        .formatted(columns, copy * STEP, number("number", copy), values, STEP),
                ("insert into incident_journal (id, incident, seq, at, author, author_kind, spoken_for, kind, visibility, text,"
                                + " status, wait_reason, priority, line, team, assignee)"
                                + " select id + %1$d, incident + %1$d, seq, at, author, author_kind, spoken_for, kind, visibility,"
                                + " text, status, wait_reason, priority, line, team, assignee"
                                + " from incident_journal where id < %2$d")
                        .formatted(copy * STEP, STEP),
                "insert into incident_visit select id + %1$d, incident + %1$d, line, team, came_from, entered_at, left_at"
                                .formatted(copy * STEP)
                        + " from incident_visit where id < " + STEP);
    }

    /** The same row with other ids; which columns hold ids of copied rows is said. */
    private String engineTable(String table, int copy, String ids) {
        List<String> own = List.of(ids.split(" "));
        List<String> columns = server
                .rows("select column_name from information_schema.columns where table_schema = 'firstline'"
                        + " and table_name = '" + table + "' order by ordinal_position")
                .stream()
                .map(row -> row.get(0))
                .toList();
        List<String> values = columns.stream()
                .map(column -> own.contains(column)
                        ? "concat('c%d-', %s)".formatted(copy, column)
                        : column.equals("BUSINESS_KEY_") ? number(column, copy) : column)
                .toList();
        return "insert into %s (%s) select %s from %s where ID_ not like 'c%%-%%'"
                .formatted(table, String.join(", ", columns), String.join(", ", values), table);
    }

    private static String number(String column, int copy) {
        return "concat('INC-2026-', lpad(substring(%s, 10) + %d, 6, '0'))".formatted(column, copy * ORIGINALS * 2);
    }
}
