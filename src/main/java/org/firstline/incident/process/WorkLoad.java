package org.firstline.incident.process;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.firstline.assignment.AgentLoad;
import org.firstline.assignment.Load;
import org.firstline.shared.Priority;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts the engine's open tasks of incidents that somebody works on; what waits or is resolved asks nothing of them. */
@Component
class WorkLoad implements AgentLoad {

    private final JdbcClient jdbc;

    WorkLoad(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, Load> of(Collection<String> agents) {
        Map<String, Map<Priority, Integer>> open = new HashMap<>();
        jdbc.sql("""
                        select t.ASSIGNEE_, i.priority, count(*) from ACT_RU_TASK t
                        join ACT_RU_EXECUTION e on e.ID_ = t.PROC_INST_ID_
                        join incident i on i.number = e.BUSINESS_KEY_ and i.status = 'IN_PROGRESS'
                        where t.ASSIGNEE_ in (:agents) and i.priority is not null
                          and t.PROC_DEF_ID_ not like 'promise-watch:%'
                        group by t.ASSIGNEE_, i.priority
                        """).param("agents", agents).query(row -> {
            open.computeIfAbsent(row.getString(1), agent -> new EnumMap<>(Priority.class))
                    .put(Priority.valueOf(row.getString(2)), row.getInt(3));
        });
        return open.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, each -> new Load(each.getValue())));
    }
}
