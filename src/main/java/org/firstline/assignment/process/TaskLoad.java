package org.firstline.assignment.process;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.firstline.assignment.AgentLoad;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts the engine's open tasks per assignee, in one statement. */
@Component
class TaskLoad implements AgentLoad {

    private final JdbcClient jdbc;

    TaskLoad(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, Integer> of(Collection<String> agents) {
        Map<String, Integer> open = new HashMap<>();
        jdbc.sql("select ASSIGNEE_, count(*) from ACT_RU_TASK where ASSIGNEE_ in (:agents) group by ASSIGNEE_")
                .param("agents", agents)
                .query(row -> {
                    open.put(row.getString(1), row.getInt(2));
                });
        return open;
    }
}
