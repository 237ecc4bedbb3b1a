package org.firstline.incident.process;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.firstline.engine.guard.DecisionOutputs;
import org.firstline.engine.guard.Findings;
import org.firstline.engine.guard.ModelRule;
import org.firstline.engine.guard.Surroundings;
import org.firstline.engine.process.AnswerRule;
import org.firstline.shared.Line;
import org.firstline.shared.Priority;
import org.springframework.stereotype.Component;

/** A decision table answers with codes that Java knows. */
@Component
class CodesRule implements ModelRule, AnswerRule {

    private static final Map<String, List<String>> CODES = Map.of(
            IncidentVariables.PRIORITY.name(), codes(Priority.values()),
            IncidentVariables.LINE.name(), codes(Line.values()));

    @Override
    public void checkDecision(DmnModelInstance model, Surroundings desk, Findings findings) {
        CODES.forEach((output, known) -> DecisionOutputs.literals(model, output).forEach((entry, code) -> {
            if (!known.contains(code)) {
                findings.add(entry, "unknown-code", code, output, String.join(", ", known));
            }
        }));
    }

    @Override
    public void check(String variable, Object answer) {
        List<String> known = CODES.get(variable);
        if (known != null && !known.contains(answer.toString())) {
            throw new IllegalArgumentException("%s is no %s".formatted(answer, variable));
        }
    }

    private static List<String> codes(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }
}
