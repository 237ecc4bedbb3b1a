package org.firstline.benchmark;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.firstline.dev.LocalDatabase;
import org.firstline.engine.DeskHistoryLevel;

/** What the bare engine can: the same user task and number of variables, and nothing else, through the Java API. */
final class Floor implements AutoCloseable {

    private final HikariDataSource pool = new HikariDataSource();
    private final ProcessEngine engine;
    private final Map<String, Object> variables = new TreeMap<>();

    /** @param variables how many an incident has when it rests at its first task */
    Floor(LocalDatabase database, int variables) {
        pool.setJdbcUrl(database.url() + (database.url().contains("?") ? "&" : "?")
                + "connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true&preserveInstants=true"
                + "&nullDatabaseMeansCurrent=true&prepStmtCacheSize=500&useServerPrepStmts=true");
        pool.setUsername(database.user());
        pool.setPassword(database.password());
        pool.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        pool.setMaximumPoolSize(24);
        pool.setAutoCommit(false);
        ProcessEngineConfigurationImpl settings = new StandaloneProcessEngineConfiguration();
        settings.setDataSource(pool).setDatabaseType("mysql").setDatabaseSchemaUpdate("false");
        settings.setJobExecutorActivate(false).setProcessEngineName("floor").setMetricsEnabled(false);
        settings.setCustomHistoryLevels(List.of(new DeskHistoryLevel())).setHistory("desk");
        engine = settings.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance(
                        "floor.bpmn",
                        Bpmn.createExecutableProcess("floor")
                                .camundaHistoryTimeToLiveString("P1D")
                                .startEvent()
                                .userTask("work")
                                .camundaCandidateGroups("first-line")
                                .camundaAssignee("line1a")
                                .endEvent()
                                .done())
                .deploy();
        for (int each = 0; each < variables; each++) {
            this.variables.put("variable" + each, "value " + each);
        }
    }

    void start(int number) {
        engine.getRuntimeService().startProcessInstanceByKey("floor", "floor-" + number, variables);
    }

    @Override
    public void close() {
        engine.close();
        pool.close();
    }
}
