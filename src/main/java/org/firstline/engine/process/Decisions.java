package org.firstline.engine.process;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.apache.commons.lang3.StringUtils;
import org.apache.commons.lang3.math.NumberUtils;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableRuleImpl;
import org.camunda.bpm.dmn.engine.impl.DmnExpressionImpl;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.BpmnExecutionContext;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionEntity;
import org.camunda.bpm.engine.impl.incident.IncidentContext;
import org.camunda.bpm.engine.impl.incident.IncidentHandling;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.variable.Variables;
import org.firstline.engine.DecisionFailed;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Asks decision tables, the newest version of each. A table that fails, or answers with what nobody can read, is as if its last
 * row had fitted: {@link DecisionFailed} tells, and the incident goes on.
 */
@Component
public class Decisions {

    private final ObjectProvider<ProcessEngine> engine;
    private final ApplicationEventPublisher events;

    Decisions(ObjectProvider<ProcessEngine> engine, ApplicationEventPublisher events) {
        this.engine = engine;
        this.events = events;
    }

    /**
     * Asks a table.
     *
     * @param reading makes something of the answer; whatever it throws counts as the table's failure
     */
    public <T> T ask(String table, String businessKey, Map<String, ?> facts, Function<Answer, T> reading) {
        ProcessEngineConfigurationImpl configuration =
                (ProcessEngineConfigurationImpl) engine.getObject().getProcessEngineConfiguration();
        // A failure must not leave the command: on its way out it would doom the transaction.
        return configuration
                .getCommandExecutorTxRequired()
                .execute(context -> askSafely(configuration, table, businessKey, facts, reading));
    }

    /** What the newest version of a table asks for, cell by cell, as its author wrote it; empty cells are left out. */
    public List<String> conditions(String table) {
        ProcessEngineConfigurationImpl configuration =
                (ProcessEngineConfigurationImpl) engine.getObject().getProcessEngineConfiguration();
        DecisionDefinitionEntity definition = configuration
                .getCommandExecutorTxRequired()
                .execute(context -> (DecisionDefinitionEntity)
                        configuration.getDeploymentCache().findDeployedLatestDecisionDefinitionByKey(table));
        return ((DmnDecisionTableImpl) definition.getDecisionLogic())
                .getRules().stream()
                        .flatMap(rule -> rule.getConditions().stream())
                        .map(DmnExpressionImpl::getExpression)
                        .filter(Objects::nonNull)
                        .toList();
    }

    private <T> T askSafely(
            ProcessEngineConfigurationImpl configuration,
            String table,
            String businessKey,
            Map<String, ?> facts,
            Function<Answer, T> reading) {
        DecisionDefinitionEntity definition = (DecisionDefinitionEntity)
                configuration.getDeploymentCache().findDeployedLatestDecisionDefinitionByKey(table);
        try {
            List<Map<String, Object>> rows = configuration
                    .getDmnEngine()
                    .evaluateDecisionTable(
                            definition, Variables.fromMap(new HashMap<>(facts)).asVariableContext())
                    .getResultList();
            return reading.apply(new Answer(rows, definition.getVersion()));
        } catch (RuntimeException failure) {
            T byDefault = reading.apply(new Answer(List.of(lastRow(definition)), 0));
            String message = Objects.requireNonNullElse(
                    failure.getMessage(), failure.getClass().getSimpleName());
            tell(businessKey, table, message);
            return byDefault;
        }
    }

    /** Cockpit shows it at the process that asked, until that ends or somebody has seen to it. */
    private void tell(String businessKey, String table, String message) {
        events.publishEvent(new DecisionFailed(businessKey, table, message));
        BpmnExecutionContext asking = Context.getBpmnExecutionContext();
        if (asking != null) {
            IncidentHandling.createIncident(
                    DecisionFailed.TECHNICAL_FAULT, place(asking.getExecution(), table), message);
        }
    }

    /** At the step, for the whole process: what stands at an execution of its own goes when the step is over. */
    private static IncidentContext place(ExecutionEntity asking, String table) {
        IncidentContext place = new IncidentContext();
        place.setProcessDefinitionId(asking.getProcessDefinitionId());
        place.setExecutionId(asking.getProcessInstanceId());
        place.setActivityId(asking.getActivityId());
        place.setConfiguration(table);
        return place;
    }

    private static Map<String, Object> lastRow(DecisionDefinitionEntity definition) {
        DmnDecisionTableImpl table = (DmnDecisionTableImpl) definition.getDecisionLogic();
        List<DmnDecisionTableRuleImpl> rules = table.getRules();
        List<DmnExpressionImpl> cells = rules.get(rules.size() - 1).getConclusions();
        Map<String, Object> row = new LinkedHashMap<>();
        for (int column = 0; column < cells.size(); column++) {
            row.put(
                    table.getOutputs().get(column).getOutputName(),
                    literal(cells.get(column).getExpression()));
        }
        return row;
    }

    /** The guard lets only texts and numbers into the last row. */
    private static @Nullable Object literal(String cell) {
        String text = cell.strip();
        return NumberUtils.isCreatable(text) ? NumberUtils.createNumber(text) : StringUtils.unwrap(text, '"');
    }

    /**
     * What a table said.
     *
     * @param rows those that fitted, each output by its name
     * @param version of the table; 0 when its last row stands in for it
     */
    public record Answer(List<Map<String, Object>> rows, int version) {

        /** The one row of a table that answers with one. */
        public Map<String, Object> row() {
            return rows.get(0);
        }
    }
}
