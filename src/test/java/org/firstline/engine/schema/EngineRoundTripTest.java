package org.firstline.engine.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What goes through the engine comes back unchanged: the quality assurance of this engine on this database is ours. */
class EngineRoundTripTest {

    private static final String EMOJI = "Drucker brennt 🔥🖨️ – 請幫忙 \uD83C\uDFF3\uFE0F\u200D\uD83C\uDF08";
    private static final Date DUE = Date.from(Instant.parse("2026-10-25T00:30:00.123Z"));

    private static HikariDataSource pool;
    private static ProcessEngine engine;

    @BeforeAll
    static void startEngine() {
        pool = new HikariDataSource();
        pool.setDataSource(EngineDatabase.migrated("engine_round_trip"));
        pool.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        engine = new StandaloneProcessEngineConfiguration()
                .setDatabaseType("mysql")
                .setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_FALSE)
                .setDataSource(pool)
                .setHistory(ProcessEngineConfiguration.HISTORY_FULL)
                .setProcessEngineName("round-trip")
                .buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance("wait.bpmn", model())
                .deploy();
    }

    @AfterAll
    static void stopEngine() {
        engine.close();
        pool.close();
    }

    @Test
    void keepsEveryCharacterOfVariableBusinessKeyAndTaskName() {
        ProcessInstance instance = start(EMOJI);

        assertThat(engine.getRuntimeService().getVariable(instance.getId(), "text"))
                .isEqualTo(EMOJI);
        assertThat(taskOf(instance).getName()).isEqualTo(EMOJI);
        assertThat(engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(EMOJI)
                        .singleResult()
                        .getBusinessKey())
                .isEqualTo(EMOJI);
        assertThat(engine.getHistoryService()
                        .createHistoricVariableInstanceQuery()
                        .variableValueEquals("text", EMOJI)
                        .count())
                .isEqualTo(1);
    }

    @Test
    void tellsKeysApartThatLookAlike() {
        start("INC-🙂");
        start("inc-🙂");
        start("INC-🙃");

        assertThat(engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey("INC-🙂")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void keepsTheMillisecondsOfDueDatesAlsoInTheRepeatedHourOfAutumn() {
        ProcessInstance instance = start("due");
        Task task = taskOf(instance);
        task.setDueDate(DUE);
        engine.getTaskService().saveTask(task);

        Job timer = engine.getManagementService()
                .createJobQuery()
                .processInstanceId(instance.getId())
                .singleResult();
        HistoricTaskInstance history = engine.getHistoryService()
                .createHistoricTaskInstanceQuery()
                .processInstanceId(instance.getId())
                .singleResult();
        assertThat(timer.getDuedate()).isEqualTo(DUE);
        assertThat(taskOf(instance).getDueDate()).isEqualTo(DUE);
        assertThat(history.getDueDate()).isEqualTo(DUE);
        assertThat(engine.getTaskService().createTaskQuery().dueDate(DUE).count())
                .isEqualTo(1);
    }

    private static ProcessInstance start(String businessKey) {
        return engine.getRuntimeService()
                .startProcessInstanceByKey("wait", businessKey, Map.of("text", businessKey, "due", DUE));
    }

    private static Task taskOf(ProcessInstance instance) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance.getId())
                .singleResult();
    }

    private static BpmnModelInstance model() {
        return Bpmn.createExecutableProcess("wait")
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .userTask("userTask_wait")
                .name("${text}")
                .boundaryEvent("boundaryEvent_due")
                .timerWithDate("${due}")
                .endEvent()
                .moveToActivity("userTask_wait")
                .endEvent()
                .done();
    }
}
