package org.firstline.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.configuration.impl.GenericPropertiesConfiguration;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.firstline.DeskTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.util.ReflectionTestUtils;

/** That the settings of {@code application.yaml} reach engine and pool: a misspelt one changes nothing, or stops the start. */
class EngineSettingsTest extends DeskTest {

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private DataSource pool;

    @Test
    void keepTheEngineOffTheSchemaAndItsDoorsShut() {
        ProcessEngineConfigurationImpl settings = settings();

        assertThat(settings.getDatabaseType()).isEqualTo("mysql");
        assertThat(settings.getDatabaseSchemaUpdate()).isEqualTo("false");
        assertThat(settings.isAuthorizationEnabled()).isTrue();
        assertThat(settings.isDeserializationTypeValidationEnabled()).isTrue();
        assertThat(settings.getQueryMaxResultsLimit()).isEqualTo(2000);
        assertThat(settings.isTaskMetricsEnabled()).isFalse();
    }

    @Test
    void loseNeitherErrorsNorTimers() {
        ProcessEngineConfigurationImpl settings = settings();

        assertThat(settings.isEnableExceptionsAfterUnhandledBpmnError()).isTrue();
        assertThat(settings.getFailedJobRetryTimeCycle()).isEqualTo("PT5S,PT30S,PT2M,PT10M,PT1H");
        assertThat(settings.isJobExecutorAcquireByDueDate()).isTrue();
        assertThat(settings.isJobExecutorPreferTimerJobs()).isTrue();
    }

    @Test
    void letHistoryEnd() {
        assertThat(settings().isEnforceHistoryTimeToLive()).isTrue();
        assertThat(settings().getHistoryCleanupBatchWindowStartTime()).isEqualTo("01:00");
        assertThat(settings().getHistoryCleanupBatchWindowEndTime()).isEqualTo("05:00");
    }

    @Test
    void runEachStatementInUtcAndReadCommitted() throws SQLException {
        try (Connection connection = pool.getConnection();
                var zone = connection.createStatement().executeQuery("select @@session.time_zone")) {
            zone.next();
            assertThat(connection.getTransactionIsolation()).isEqualTo(Connection.TRANSACTION_READ_COMMITTED);
            assertThat(zone.getString(1)).isIn("+00:00", "UTC");
        }
    }

    @Test
    void stopTheStartWhenTheEngineDoesNotKnowOne() {
        assertThatCode(() -> bind("query-max-results-limit")).doesNotThrowAnyException();
        assertThatThrownBy(() -> bind("query-max-result-limit")).hasMessageContaining("Failed to bind properties");
    }

    private void bind(String genericProperty) {
        CamundaBpmProperties properties = new CamundaBpmProperties();
        properties.getGenericProperties().setProperties(Map.of(genericProperty, 1000));
        GenericPropertiesConfiguration configuration = new GenericPropertiesConfiguration();
        ReflectionTestUtils.setField(configuration, "camundaBpmProperties", properties);
        configuration.preInit(new SpringProcessEngineConfiguration());
    }

    private ProcessEngineConfigurationImpl settings() {
        return (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }
}
