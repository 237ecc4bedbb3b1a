package org.firstline.assignment;

import java.sql.ResultSet;
import java.sql.SQLException;
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
            select t.code, t.name, t.strategy, t.offer_minutes, t.calendar, t.retired_at,
                   group_concat(l.line) as line_codes
            from assignment_team t join assignment_team_line l on l.team = t.code
            """;

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    Teams(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** Those that take work, by name. */
    public List<Team> all() {
        return jdbc.sql(SELECT + " where t.retired_at is null group by t.code order by t.name, t.code")
                .query(Teams::team)
                .list();
    }

    /** Retired ones too. */
    public Optional<Team> find(String code) {
        return jdbc.sql(SELECT + " where t.code = ? group by t.code")
                .param(code)
                .query(Teams::team)
                .optional();
    }

    /** The team, if it takes work. */
    public Optional<Team> working(String code) {
        return find(code).filter(team -> !team.retired());
    }

    /** The team that takes what no rule sends elsewhere: the seeded one of the line, or else the line's first by code. */
    public Team defaultOf(Line line) {
        return jdbc.sql(SELECT
                        + " where t.retired_at is null group by t.code having find_in_set(?, line_codes)"
                        + " order by t.code <> concat(lower(?), '-line'), t.code limit 1")
                .params(line.name(), line.name())
                .query(Teams::team)
                .optional()
                .orElseThrow(() -> new IllegalStateException("No team serves the line " + line));
    }

    /** Adds a team; its group in the engine is the caller's to add. */
    @Transactional
    public void add(Team team) {
        jdbc.sql("insert into assignment_team (code, name, strategy, offer_minutes, calendar) values (?, ?, ?, ?, ?)")
                .params(team.code(), team.name(), team.strategy().name(), team.offerMinutes(), team.calendar())
                .update();
        for (Line line : team.lines()) {
            jdbc.sql("insert into assignment_team_line (team, line) values (?, ?)")
                    .params(team.code(), line.name())
                    .update();
        }
        events.publishEvent(new TeamAdded(team));
    }

    private static Team team(ResultSet row, int index) throws SQLException {
        Set<Line> lines = Arrays.stream(row.getString("line_codes").split(","))
                .map(Line::valueOf)
                .collect(Collectors.toSet());
        return new Team(
                row.getString("code"),
                row.getString("name"),
                lines,
                Strategy.valueOf(row.getString("strategy")),
                row.getObject("offer_minutes", Integer.class),
                row.getString("calendar"),
                row.getObject("retired_at") != null);
    }
}
