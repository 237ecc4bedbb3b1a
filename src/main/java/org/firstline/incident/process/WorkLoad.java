package org.firstline.incident.process;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.firstline.assignment.AgentLoad;
import org.firstline.assignment.HeldWork;
import org.firstline.assignment.Load;
import org.firstline.shared.IncidentNumber;
import org.firstline.shared.Priority;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts the engine's open tasks of incidents that somebody works on; what waits or is resolved asks nothing of them. */
@Component
class WorkLoad implements AgentLoad {

    private static final String HELD = """
             from ACT_RU_TASK t
            join ACT_RU_EXECUTION e on e.ID_ = t.PROC_INST_ID_
            join incident i on i.number = e.BUSINESS_KEY_ and i.status = 'IN_PROGRESS'
            where t.ASSIGNEE_ in (:agents) and i.priority is not null
              and t.PROC_DEF_ID_ not like 'promise-watch:%'
            """;

    private final JdbcClient jdbc;

    WorkLoad(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, Load> of(Collection<String> agents) {
        Map<String, Map<Priority, Integer>> open = new HashMap<>();
        jdbc.sql("select t.ASSIGNEE_, i.priority, count(*)" + HELD + " group by t.ASSIGNEE_, i.priority")
                .param("agents", agents)
                .query(row -> {
                    open.computeIfAbsent(row.getString(1), agent -> new EnumMap<>(Priority.class))
                            .put(Priority.valueOf(row.getString(2)), row.getInt(3));
                });
        return open.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, each -> new Load(each.getValue())));
    }

    @Override
    public List<HeldWork> held(Collection<String> agents) {
        if (agents.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select t.ASSIGNEE_, i.number, i.title, i.priority" + HELD + " order by i.priority, i.id")
                .param("agents", agents)
                .query((row, at) -> new HeldWork(
                        row.getString(1),
                        new IncidentNumber(row.getString(2)),
                        row.getString(3),
                        Priority.valueOf(row.getString(4))))
                .list();
    }
}
