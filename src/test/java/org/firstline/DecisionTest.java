package org.firstline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
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
    @CsvFileSource(resources = "/decisions/incident-route.csv", numLinesToSkip = 1)
    void decidesRoute(
            String line,
            String category,
            String service,
            String site,
            String language,
            Boolean vip,
            String keywords,
            String toLine,
            String team,
            String skill) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("line", line);
        facts.put("category", category);
        facts.put("service", service);
        facts.put("site", site);
        facts.put("language", language);
        facts.put("vip", vip);
        facts.put("keywords", keywords == null ? List.of() : List.of(keywords.split(";")));
        Map<String, Object> route = decisions
                .evaluateDecisionTableByKey("incident-route")
                .variables(facts)
                .evaluate()
                .getSingleResult()
                .getEntryMap();
        assertThat(route)
                .containsEntry("line", toLine)
                .containsEntry("team", team)
                .containsEntry("skill", skill == null ? "" : skill);
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
