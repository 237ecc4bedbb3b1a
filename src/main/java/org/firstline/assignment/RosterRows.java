package org.firstline.assignment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.firstline.calendar.CalendarDefinition;
import org.firstline.calendar.CalendarDefinition.Opening;
import org.firstline.calendar.ServiceCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads rosters of any number of agents, one statement for each table. */
@Component
class RosterRows {

    private final JdbcClient jdbc;
    /** Few people differ in their shifts, and to make a calendar costs more than to ask one. */
    private final Map<CalendarDefinition, ServiceCalendar> calendars = new ConcurrentHashMap<>();

    RosterRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By agent; who has neither a roster nor a skill may be missing. */
    Map<String, Row> of(Collection<String> agents) {
        Map<String, Row> rows = new HashMap<>();
        if (agents.isEmpty()) {
            return rows;
        }
        read("select agent, version, capacity, zone from assignment_agent where agent in (:agents)", agents, row -> {
            rows.put(
                    row.getString("agent"),
                    Row.of(row.getInt("version"), row.getObject("capacity", Integer.class), row.getString("zone")));
        });
        if (!rows.isEmpty()) {
            readPresence(agents, rows);
        }
        read("select agent, skill, level from assignment_agent_skill where agent in (:agents)", agents, row -> {
            rows.computeIfAbsent(row.getString("agent"), agent -> Row.empty())
                    .skills()
                    .put(row.getString("skill"), row.getInt("level"));
        });
        return rows;
    }

    /** Nobody has shifts or absences without a roster. */
    private void readPresence(Collection<String> agents, Map<String, Row> rows) {
        read("select * from assignment_shift where agent in (:agents) order by agent, place", agents, row -> {
            rows.get(row.getString("agent")).openings().add(opening(row));
        });
        read("select * from assignment_absence where agent in (:agents) order by agent, place", agents, row -> {
            rows.get(row.getString("agent")).absences().add(absence(row));
        });
    }

    Presence presence(Row row) {
        if (row.openings().isEmpty()) {
            return new Presence(null, row.absences());
        }
        CalendarDefinition week = new CalendarDefinition(row.zone(), List.copyOf(row.openings()), null, null);
        return new Presence(calendars.computeIfAbsent(week, CalendarDefinition::calendar), row.absences());
    }

    private void read(String sql, Collection<String> agents, RowCallbackHandler each) {
        jdbc.sql(sql).param("agents", agents).query(each);
    }

    private static Opening opening(ResultSet row) throws SQLException {
        return new Opening(
                DayOfWeek.valueOf(row.getString("day")), row.getString("from_time"), row.getString("to_time"));
    }

    private static Absence absence(ResultSet row) throws SQLException {
        return new Absence(
                row.getObject("from_at", Instant.class),
                row.getObject("until_at", Instant.class),
                row.getString("reason"));
    }

    /**
     * What is kept of one agent.
     *
     * @param version of the roster, one more after each change; 0 without one
     * @param zone of the shifts; null without a roster
     */
    record Row(
            int version,
            @Nullable Integer capacity,
            @Nullable String zone,
            List<Opening> openings,
            List<Absence> absences,
            Map<String, Integer> skills) {

        static Row empty() {
            return of(0, null, null);
        }

        private static Row of(int version, @Nullable Integer capacity, @Nullable String zone) {
            return new Row(version, capacity, zone, new ArrayList<>(), new ArrayList<>(), new HashMap<>());
        }
    }
}
