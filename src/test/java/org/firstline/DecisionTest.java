package org.firstline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.DecisionService;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The decision tables as deployed, row by row. */
class DecisionTest extends DeskTest {

    @Autowired
    DecisionService decisions;

    @ParameterizedTest
    @CsvFileSource(resources = "/decisions/incident-priority.csv", numLinesToSkip = 1)
    void decidesPriority(String impact, String urgency, String priority) {
        assertThat(decide("incident-priority", "impact", impact, "urgency", urgency))
                .isEqualTo(priority);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/decisions/incident-routing.csv", numLinesToSkip = 1)
    void decidesRoute(String line, String category, String team) {
        assertThat(decide("incident-routing", "line", line, "category", category))
                .isEqualTo(team);
    }

    private Object decide(String decision, String first, String firstValue, String second, String secondValue) {
        Map<String, Object> facts = new HashMap<>();
        facts.put(first, firstValue);
        facts.put(second, secondValue);
        DmnDecisionResult result =
                decisions.evaluateDecisionByKey(decision).variables(facts).evaluate();
        return result.getSingleEntry();
    }
}
