package org.firstline.incident.process;

import java.util.List;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.InputExpression;
import org.firstline.engine.guard.DecisionOutputs;
import org.firstline.engine.guard.Findings;
import org.firstline.engine.guard.ModelRule;
import org.firstline.engine.guard.Surroundings;
import org.springframework.stereotype.Component;

/** The routing table asks for what it is told, and answers with all that the desk reads. */
@Component
class RouteRule implements ModelRule {

    private static final List<String> ANSWERS =
            List.of(IncidentVariables.LINE.name(), IncidentVariables.TEAM.name(), IncidentVariables.SKILL.name());

    @Override
    public void checkDecision(DmnModelInstance model, Surroundings desk, Findings findings) {
        model.getModelElementsByType(Decision.class).stream()
                .filter(decision -> RouteTable.TABLE.equals(decision.getId()))
                .filter(decision -> decision.getExpression() instanceof DecisionTable)
                .forEach(decision -> check(decision, (DecisionTable) decision.getExpression(), desk, findings));
    }

    private static void check(Decision decision, DecisionTable table, Surroundings desk, Findings findings) {
        ANSWERS.stream()
                .filter(column -> DecisionOutputs.literals(decision, column).isEmpty())
                .forEach(column -> findings.add(decision, "missing-column", column));
        table.getInputs().forEach(input -> check(input.getInputExpression(), desk, findings));
    }

    private static void check(InputExpression asked, Surroundings desk, Findings findings) {
        String name =
                asked.getText() == null ? "" : asked.getText().getTextContent().trim();
        if (desk.variables().contains(name) && !RouteFacts.ALL.contains(name)) {
            findings.add(asked, "fact-not-told", name, String.join(", ", RouteFacts.ALL));
        }
    }
}
