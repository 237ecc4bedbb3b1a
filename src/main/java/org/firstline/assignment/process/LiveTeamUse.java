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
                        select count(distinct TASK_ID_) from ACT_RU_IDENTITYLINK
                        where GROUP_ID_ = ? and TYPE_ = 'candidate' and TASK_ID_ is not null
                        """).param(team).query(Integer.class).single();
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
