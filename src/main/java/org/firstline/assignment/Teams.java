package org.firstline.assignment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.firstline.calendar.Calendars;
import org.firstline.engine.TablesInUse;
import org.firstline.identity.People;
import org.firstline.shared.DeskClock;
import org.firstline.shared.InputRefused;
import org.firstline.shared.Line;
import org.firstline.shared.NotFound;
import org.firstline.shared.StateRefused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The teams of the desk. Three are seeded, one per line: {@code first-line}, {@code second-line}, {@code third-line}. */
@Service
public class Teams {

    private static final String SELECT = """
            select t.code, t.name, t.strategy, t.offer_minutes, t.calendar, t.retired_at,
                   (select group_concat(l.line) from assignment_team_line l where l.team = t.code) as line_codes
            from assignment_team t
            """;

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final People people;
    private final Calendars calendars;
    private final TeamUse use;
    private final TablesInUse tables;
    private final DeskClock clock;

    Teams(
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            People people,
            Calendars calendars,
            TeamUse use,
            TablesInUse tables,
            DeskClock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.people = people;
        this.calendars = calendars;
        this.use = use;
        this.tables = tables;
        this.clock = clock;
    }

    /** Those that take work, by name. */
    public List<Team> all() {
        return jdbc.sql(SELECT + " where t.retired_at is null order by t.name, t.code")
                .query(Teams::team)
                .list();
    }

    /** Retired ones too, at the end. */
    public List<Team> withRetired() {
        return jdbc.sql(SELECT + " order by t.retired_at is not null, t.name, t.code")
                .query(Teams::team)
                .list();
    }

    /** Retired ones too. */
    public Optional<Team> find(String code) {
        return jdbc.sql(SELECT + " where t.code = ?")
                .param(code)
                .query(Teams::team)
                .optional();
    }

    /**
     * The team as it stays until the transaction ends; retired ones too. Who locks an incident locks it before its team.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Team> locked(String code) {
        return jdbc.sql(SELECT + " where t.code = ? for update")
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
                        + " where t.retired_at is null having find_in_set(?, line_codes)"
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
        addLines(team);
        events.publishEvent(new TeamAdded(team));
    }

    /** @throws NotFound {@code team} */
    public Team get(String code) {
        return find(code).orElseThrow(() -> new NotFound("team", code));
    }

    /**
     * Adds a team with its group in the engine, or replaces its name, lines and settings; a retired one takes work again.
     * What was given already stays where it is.
     *
     * @return whether it is new
     * @throws InputRefused with everything that is wrong; nothing is stored then
     * @throws StateRefused {@code last-of-line} when a line would have no team any more, {@code team-in-table} when a table
     *     in use sends work of such a line to this team
     */
    @Transactional
    public boolean put(String code, TeamDefinition wanted) {
        Team team = wanted.checked(code, calendars.all());
        lockAll();
        Optional<Team> before = find(code);
        if (before.isEmpty()) {
            people.addTeam(code, team.name());
            add(team);
            return true;
        }
        before.get().lines().stream().filter(line -> !team.serves(line)).forEach(line -> {
            requireAnother(line, code);
            requireUnnamed(code, Map.of("team", code, "line", line.name()));
        });
        people.nameTeam(code, team.name());
        jdbc.sql("update assignment_team set name = ?, strategy = ?, offer_minutes = ?, calendar = ?, retired_at = null"
                        + " where code = ?")
                .params(team.name(), team.strategy().name(), team.offerMinutes(), team.calendar(), code)
                .update();
        jdbc.sql("delete from assignment_team_line where team = ?").param(code).update();
        addLines(team);
        events.publishEvent(new TeamChanged(team));
        return false;
    }

    /**
     * From now on it takes no work. Its people stay in it. Nothing changes for one that is retired already. Work that is
     * just being given to it comes first, or waits and finds it retired.
     *
     * @throws NotFound {@code team}
     * @throws StateRefused {@code team-has-work}, {@code team-in-table} or {@code last-of-line}
     */
    @Transactional
    public void retire(String code) {
        lockAll();
        Team team = get(code);
        if (team.retired()) {
            return;
        }
        team.lines().forEach(line -> requireAnother(line, code));
        requireUnnamed(code, Map.of("team", code));
        int open = use.openTasks(code);
        if (open > 0) {
            throw new StateRefused("team-has-work", code, open);
        }
        jdbc.sql("update assignment_team set retired_at = ? where code = ?")
                .params(clock.instant(), code)
                .update();
        events.publishEvent(new TeamChanged(get(code)));
    }

    /** No line loses its last two teams at once. */
    private void lockAll() {
        jdbc.sql("select code from assignment_team order by code for update")
                .query(String.class)
                .list();
    }

    private void requireAnother(Line line, String code) {
        if (all().stream()
                .noneMatch(other -> other.serves(line) && !other.code().equals(code))) {
            throw new StateRefused("last-of-line", code, line);
        }
    }

    private void requireUnnamed(String code, Map<String, String> answer) {
        List<String> naming = tables.answering(answer);
        if (!naming.isEmpty()) {
            throw new StateRefused("team-in-table", code, String.join(", ", naming));
        }
    }

    private void addLines(Team team) {
        for (Line line : team.lines()) {
            jdbc.sql("insert into assignment_team_line (team, line) values (?, ?)")
                    .params(team.code(), line.name())
                    .update();
        }
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
