package org.firstline.incident.process;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.TaskService;
import org.firstline.engine.EngineAccess;
import org.firstline.incident.Outcome;
import org.firstline.incident.TaskQuery;
import org.firstline.incident.TaskView;
import org.firstline.shared.IncidentNumber;
import org.firstline.shared.InputRefused;
import org.firstline.shared.Line;
import org.firstline.shared.NotFound;
import org.firstline.shared.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The engine's tasks that belong to incidents: read by one statement each, moved through the engine. */
@Component
public class IncidentTasks {

    private static final String SELECT = """
            select t.ID_ as id, i.number, t.NAME_ as name, t.PROC_DEF_ID_ as definition, t.TASK_DEF_KEY_ as place,
                   i.line as incident_line, l.GROUP_ID_ as team, t.ASSIGNEE_ as assignee, t.DUE_DATE_ as due_at,
                   t.CREATE_TIME_ as created_at,
                   (select min(tl.line) from assignment_team_line tl where tl.team = l.GROUP_ID_) as team_line,
                   exists (select 1 from assignment_team_line tl where tl.team = l.GROUP_ID_ and tl.line = i.line)
                       as serves_line,
                   (select if(d.agent = t.ASSIGNEE_ and d.ended_as is null, d.look_again_at, null)
                    from assignment_decision d where d.incident = i.number order by d.id desc limit 1) as offered_until
            from ACT_RU_TASK t
            join ACT_RU_EXECUTION e on e.ID_ = t.PROC_INST_ID_
            join incident i on i.number = e.BUSINESS_KEY_
            left join ACT_RU_IDENTITYLINK l on l.ID_ = (
                select min(g.ID_) from ACT_RU_IDENTITYLINK g
                where g.TASK_ID_ = t.ID_ and g.TYPE_ = 'candidate' and g.GROUP_ID_ is not null)
            """;

    private static final List<String> NOT_AT_FIRST = List.of(OutcomeCodes.SEND_BACK, OutcomeCodes.MISROUTED);

    private final JdbcClient jdbc;
    private final TaskService taskService;
    private final EngineAccess engine;
    private final ModelPlaces places;

    IncidentTasks(JdbcClient jdbc, TaskService taskService, EngineAccess engine, ModelPlaces places) {
        this.jdbc = jdbc;
        this.taskService = taskService;
        this.engine = engine;
        this.places = places;
    }

    public Page<TaskView> list(TaskQuery query) {
        Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
        List<String> clauses = new ArrayList<>();
        equal(clauses, parameters, "i.number", "number", query.incident());
        equal(clauses, parameters, "t.ASSIGNEE_", "assignee", query.assignee());
        equal(clauses, parameters, "l.GROUP_ID_", "team", query.team());
        if (query.line() != null) {
            clauses.add("exists (select 1 from assignment_team_line tl"
                    + " where tl.team = l.GROUP_ID_ and tl.line = :line)");
            parameters.put("line", query.line().name());
        }
        if (query.cursor() != null) {
            Cursor after = Cursor.parse(query.cursor());
            clauses.add("(t.CREATE_TIME_, t.ID_) < (:createdAt, :id)");
            parameters.put("createdAt", after.createdAt());
            parameters.put("id", after.id());
        }
        String where = clauses.isEmpty() ? "" : " where " + String.join(" and ", clauses);
        List<TaskView> rows = jdbc.sql(
                        SELECT + where + " order by t.CREATE_TIME_ desc, t.ID_ desc limit " + (query.limit() + 1))
                .params(parameters)
                .query(this::task)
                .list();
        return Page.of(rows, query.limit(), task -> new Cursor(task.createdAt(), task.id()).toString());
    }

    /** Everything that the user has, in the order of the incidents. */
    public List<TaskView> heldBy(String user) {
        return jdbc.sql(SELECT + " where t.ASSIGNEE_ = :user order by i.id, t.ID_")
                .param("user", user)
                .query(this::task)
                .list();
    }

    /** @throws NotFound for a task that is unknown, finished, or no incident's */
    public TaskView get(String taskId) {
        return find(taskId).orElseThrow(() -> new NotFound("task", taskId));
    }

    /** Empty for a task that is unknown, finished, or no incident's. */
    public Optional<TaskView> find(String taskId) {
        return jdbc.sql(SELECT + " where t.ID_ = :id").param("id", taskId).query(this::task).list().stream()
                .findFirst();
    }

    /** Gives the task to somebody, or to nobody; the facade has checked who may. */
    public void assign(String taskId, @Nullable String userId) {
        engine.asDesk(() -> taskService.setAssignee(taskId, userId));
    }

    /**
     * Completes with the caller's own rights, by the same way as a form.
     *
     * @throws InputRefused for an outcome that the task does not have
     */
    public void complete(TaskView task, Outcome outcome) {
        String code = OutcomeForm.code(outcome);
        boolean hasItsOwnRefusal = NOT_AT_FIRST.contains(code);
        if (!task.outcomes().contains(code) && !hasItsOwnRefusal) {
            throw new InputRefused("outcome", "unknown-code", code, String.join(", ", task.outcomes()));
        }
        engine.asCaller(() -> {
            taskService.complete(task.id(), OutcomeForm.variables(outcome));
            return task;
        });
    }

    /** Completes with the desk's rights, for a facade that has checked who may; listeners know who did it. */
    public void completeForDesk(TaskView task, Outcome outcome) {
        engine.asDesk(() -> taskService.complete(task.id(), OutcomeForm.variables(outcome)));
    }

    private static void equal(
            List<String> clauses,
            Map<String, @Nullable Object> parameters,
            String column,
            String name,
            @Nullable Object value) {
        if (value != null) {
            clauses.add(column + " = :" + name);
            parameters.put(name, value.toString());
        }
    }

    private TaskView task(ResultSet row, int index) throws SQLException {
        Line line = lineOf(row);
        return new TaskView(
                row.getString("id"),
                new IncidentNumber(row.getString("number")),
                row.getString("name"),
                line,
                row.getString("team"),
                row.getString("assignee"),
                instant(row, "offered_until"),
                instant(row, "due_at"),
                Optional.ofNullable(instant(row, "created_at")).orElse(Instant.EPOCH),
                outcomes(row, line));
    }

    private static @Nullable Line lineOf(ResultSet row) throws SQLException {
        String line = row.getBoolean("serves_line") ? row.getString("incident_line") : row.getString("team_line");
        return line == null ? null : Line.valueOf(line);
    }

    private List<String> outcomes(ResultSet row, @Nullable Line line) throws SQLException {
        return places.outcomes(row.getString("definition"), row.getString("place")).stream()
                .filter(outcome -> line != Line.FIRST || !NOT_AT_FIRST.contains(outcome))
                .toList();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private record Cursor(Instant createdAt, String id) {

        private static final Pattern FORM = Pattern.compile("(\\d{1,15})_([0-9a-zA-Z-]{1,64})");

        static Cursor parse(String text) {
            Matcher form = FORM.matcher(text);
            if (!form.matches()) {
                throw new InputRefused("cursor", "unknown-cursor");
            }
            return new Cursor(Instant.ofEpochMilli(Long.parseLong(form.group(1))), form.group(2));
        }

        @Override
        public String toString() {
            return createdAt.toEpochMilli() + "_" + id;
        }
    }
}
