package org.firstline.assignment;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.firstline.identity.People;
import org.firstline.identity.Role;
import org.firstline.shared.Line;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Teams of one test's own, with their people's shifts and skills as rows. */
@Component
@Profile("test")
public class TestTeam {

    private final Teams teams;
    private final People people;
    private final JdbcClient jdbc;

    TestTeam(Teams teams, People people, JdbcClient jdbc) {
        this.teams = teams;
        this.people = people;
        this.jdbc = jdbc;
    }

    /** Agents {@code <code>-1}, {@code <code>-2} … who are on shift round the clock. */
    public void add(String code, Strategy strategy, @Nullable Integer offerMinutes, int agents) {
        people.addTeam(code, code);
        teams.add(new Team(code, code, EnumSet.of(Line.FIRST), strategy, offerMinutes, "default", false));
        IntStream.rangeClosed(1, agents).forEach(each -> member(code, code + "-" + each, Role.AGENT));
    }

    public void member(String team, String user, Role... roles) {
        people.addUser(user, "Agent " + user, "correct-horse-9", Set.copyOf(Arrays.asList(roles)), Set.of(team));
    }

    public void capacity(String agent, int incidents) {
        roster(agent);
        jdbc.sql("update assignment_agent set capacity = ? where agent = ?")
                .params(incidents, agent)
                .update();
    }

    /** On working days between these local times, such as 08:00. */
    public void shift(String agent, String from, String to) {
        roster(agent);
        String[] days = {"MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"};
        for (int day = 0; day < days.length; day++) {
            jdbc.sql("insert into assignment_shift (agent, place, day, from_time, to_time) values (?, ?, ?, ?, ?)")
                    .params(agent, day, days[day], from, to)
                    .update();
        }
    }

    public void absent(String agent, Instant from, Instant until) {
        roster(agent);
        jdbc.sql("insert into assignment_absence (agent, place, from_at, until_at) values (?, 0, ?, ?)")
                .params(agent, Timestamp.from(from), Timestamp.from(until))
                .update();
    }

    private void roster(String agent) {
        jdbc.sql("insert ignore into assignment_agent (agent, version, zone) values (?, 0, 'Europe/Amsterdam')")
                .param(agent)
                .update();
    }
}
