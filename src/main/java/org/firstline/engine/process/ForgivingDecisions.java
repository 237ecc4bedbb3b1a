package org.firstline.engine.process;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.impl.bpmn.behavior.TaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.pvm.delegate.ActivityExecution;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Business rule tasks that look up one value go on with the table's last row when the table fails, as {@link Decisions} says. */
@Component
class ForgivingDecisions extends AbstractBpmnParseListener {

    private static final String ONE_VALUE = "singleEntry";

    private final ObjectProvider<Decisions> decisions;
    private final ObjectProvider<AnswerRule> rules;

    ForgivingDecisions(ObjectProvider<Decisions> decisions, ObjectProvider<AnswerRule> rules) {
        this.decisions = decisions;
        this.rules = rules;
    }

    @Override
    public void parseBusinessRuleTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        String table = camunda(element, "decisionRef");
        String variable = camunda(element, "resultVariable");
        boolean newest =
                List.of("latest", "").contains(Objects.requireNonNullElse(camunda(element, "decisionRefBinding"), ""));
        if (newest && table != null && variable != null && ONE_VALUE.equals(camunda(element, "mapDecisionResult"))) {
            activity.setActivityBehavior(new Lookup(table, variable));
        }
    }

    private static String camunda(Element element, String attribute) {
        return element.attributeNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, attribute);
    }

    private final class Lookup extends TaskActivityBehavior {

        private final String table;
        private final String variable;

        Lookup(String table, String variable) {
            this.table = table;
            this.variable = variable;
        }

        @Override
        protected void performExecution(ActivityExecution execution) {
            Object value = decisions
                    .getObject()
                    .ask(table, execution.getProcessBusinessKey(), execution.getVariables(), this::single);
            execution.setVariable(variable, value);
            leave(execution);
        }

        private Object single(Decisions.Answer answer) {
            Map<String, Object> row = answer.row();
            Object value = Objects.requireNonNull(row.values().iterator().next(), "The table answers with nothing");
            rules.forEach(rule -> rule.check(variable, value));
            return value;
        }
    }
}
