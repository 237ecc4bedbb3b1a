package org.firstline.assignment;

import java.util.List;
import java.util.Objects;
import org.firstline.assignment.RosterDefinition.Away;
import org.firstline.assignment.RosterDefinition.SkillLevel;
import org.firstline.calendar.CalendarDefinition.Opening;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the rows of one agent's roster; the caller checked them. */
@Component
class RosterStore {

    private final JdbcClient jdbc;

    RosterStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The version that is stored, locked until the transaction ends; 0 for none. */
    int lock(String agent) {
        return jdbc.sql("select version from assignment_agent where agent = ? for update")
                .param(agent)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    void write(String agent, RosterDefinition roster) {
        jdbc.sql(
                        "insert into assignment_agent (agent, version, capacity, zone) values (?, 1, ?, ?)"
                                + " on duplicate key update version = version + 1, capacity = value(capacity), zone = value(zone)")
                .params(agent, roster.capacity(), roster.zone())
                .update();
        clear(agent);
        List<@Nullable Opening> shifts = Objects.requireNonNull(roster.shifts());
        for (int place = 0; place < shifts.size(); place++) {
            Opening shift = Objects.requireNonNull(shifts.get(place));
            jdbc.sql("insert into assignment_shift (agent, place, day, from_time, to_time) values (?, ?, ?, ?, ?)")
                    .params(agent, place, Objects.requireNonNull(shift.day()).name(), shift.from(), shift.to())
                    .update();
        }
        List<@Nullable Away> absences = Objects.requireNonNull(roster.absences());
        for (int place = 0; place < absences.size(); place++) {
            Away absence = Objects.requireNonNull(absences.get(place));
            jdbc.sql("insert into assignment_absence (agent, place, from_at, until_at, reason) values (?, ?, ?, ?, ?)")
                    .params(agent, place, absence.from(), absence.until(), absence.reason())
                    .update();
        }
        for (SkillLevel skill : Objects.requireNonNull(roster.skills())) {
            jdbc.sql("insert into assignment_agent_skill (agent, skill, level) values (?, ?, ?)")
                    .params(agent, Objects.requireNonNull(skill).skill(), skill.level())
                    .update();
        }
    }

    /** Nothing of the agent stays. */
    void forget(String agent) {
        clear(agent);
        jdbc.sql("delete from assignment_agent where agent = ?").param(agent).update();
    }

    private void clear(String agent) {
        List.of("assignment_shift", "assignment_absence", "assignment_agent_skill")
                .forEach(table -> jdbc.sql("delete from " + table + " where agent = ?")
                        .param(agent)
                        .update());
    }
}
