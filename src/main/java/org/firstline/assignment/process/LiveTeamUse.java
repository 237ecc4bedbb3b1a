package org.firstline.assignment.process;

import org.firstline.assignment.TeamUse;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks the engine's tasks. */
@Component
class LiveTeamUse implements TeamUse {

    private final JdbcClient jdbc;

    LiveTeamUse(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int openTasks(String team) {
        return jdbc.sql("""
                        select count(distinct e.BUSINESS_KEY_) from ACT_RU_EXECUTION e
                        left join ACT_RU_TASK t on t.PROC_INST_ID_ = e.ID_
                        left join ACT_RU_IDENTITYLINK l on l.TASK_ID_ = t.ID_ and l.TYPE_ = 'candidate'
                        left join ACT_RU_VARIABLE v on v.EXECUTION_ID_ = e.ID_ and v.NAME_ = 'team'
                        where e.PARENT_ID_ is null and (l.GROUP_ID_ = :team or v.TEXT_ = :team)
                        """).param("team", team).query(Integer.class).single();
    }
}
