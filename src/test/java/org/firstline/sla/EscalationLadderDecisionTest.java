package org.firstline.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.firstline.DeskTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Who has to know, step by step, as deployed. */
class EscalationLadderDecisionTest extends DeskTest {

    @Autowired
    DecisionService decisions;

    @ParameterizedTest
    @CsvFileSource(resources = "/decisions/escalation-ladder.csv", numLinesToSkip = 1)
    void climbs(String metric, String priority, String steps) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("metric", metric);
        facts.put("priority", priority);
        assertThat(decisions
                        .evaluateDecisionTableByKey("escalation-ladder", facts)
                        .getResultList())
                .map(step -> "%s %s %s".formatted(step.get("percent"), step.get("audience"), step.get("escalation")))
                .containsExactly(steps.split("\\|"));
    }
}
