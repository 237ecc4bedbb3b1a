package org.firstline.assignment.process;

import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.firstline.assignment.TeamUse;
import org.firstline.engine.EngineAccess;
import org.firstline.engine.guard.DecisionOutputs;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks the engine's tasks and its newest tables. */
@Component
class LiveTeamUse implements TeamUse {

    /** Above it the engine answers nobody who is logged in. */
    private static final int MOST = 1_000;

    private final JdbcClient jdbc;
    private final RepositoryService repository;
    private final EngineAccess engine;

    LiveTeamUse(JdbcClient jdbc, RepositoryService repository, EngineAccess engine) {
        this.jdbc = jdbc;
        this.repository = repository;
        this.engine = engine;
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

    @Override
    public List<String> tables(String team) {
        return engine.asDesk(() -> repository.createDecisionDefinitionQuery().latestVersion().listPage(0, MOST).stream()
                .filter(decision -> routesTo(decision, team))
                .map(DecisionDefinition::getKey)
                .sorted()
                .toList());
    }

    private boolean routesTo(DecisionDefinition decision, String team) {
        return DecisionOutputs.literals(repository.getDmnModelInstance(decision.getId()), TeamsRule.TEAM)
                .containsValue(team);
    }
}
