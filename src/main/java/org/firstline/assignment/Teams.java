package org.firstline.assignment;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.firstline.shared.Line;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The teams of the desk. Three are seeded, one per line: {@code first-line}, {@code second-line}, {@code third-line}. */
@Service
public class Teams {

    private static final String SELECT = """
            select t.code, t.name, group_concat(l.line) as line_codes
            from assignment_team t join assignment_team_line l on l.team = t.code
            """;

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    Teams(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** By name. */
    public List<Team> all() {
        return jdbc.sql(SELECT + " group by t.code, t.name order by t.name, t.code")
                .query(Teams::team)
                .list();
    }

    public Optional<Team> find(String code) {
        return jdbc.sql(SELECT + " where t.code = ? group by t.code, t.name")
                .param(code)
                .query(Teams::team)
                .optional();
    }

    /** The team that takes what no rule sends elsewhere: the seeded one of the line, or else the line's first by code. */
    public Team defaultOf(Line line) {
        return jdbc.sql(SELECT
                        + " group by t.code, t.name having find_in_set(?, line_codes)"
                        + " order by t.code <> concat(lower(?), '-line'), t.code limit 1")
                .params(line.name(), line.name())
                .query(Teams::team)
                .optional()
                .orElseThrow(() -> new IllegalStateException("No team serves the line " + line));
    }

    /** Adds a team; its group in the engine is the caller's to add. */
    @Transactional
    public void add(Team team) {
        jdbc.sql("insert into assignment_team (code, name) values (?, ?)")
                .params(team.code(), team.name())
                .update();
        for (Line line : team.lines()) {
            jdbc.sql("insert into assignment_team_line (team, line) values (?, ?)")
                    .params(team.code(), line.name())
                    .update();
        }
        events.publishEvent(new TeamAdded(team));
    }

    private static Team team(java.sql.ResultSet row, int index) throws java.sql.SQLException {
        Set<Line> lines = Arrays.stream(row.getString("line_codes").split(","))
                .map(Line::valueOf)
                .collect(Collectors.toSet());
        return new Team(row.getString("code"), row.getString("name"), lines);
    }
}
