package org.firstline.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.firstline.DeskTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What is promised, row by row, as deployed. */
class ServiceLevelsDecisionTest extends DeskTest {

    private static final List<String> FACTS = List.of("priority", "category", "domain");
    private static final List<String> PROMISES =
            List.of("response", "resolution", "ola", "vendor", "calendar", "pausedBy", "reopening");

    @Autowired
    DecisionService decisions;

    @ParameterizedTest
    @CsvFileSource(resources = "/decisions/service-levels.csv", numLinesToSkip = 1)
    void promises(ArgumentsAccessor row) {
        Map<String, Object> facts = new HashMap<>();
        Map<String, Object> promised = new HashMap<>();
        FACTS.forEach(fact -> facts.put(fact, row.getString(FACTS.indexOf(fact))));
        PROMISES.forEach(column -> promised.put(column, row.getString(FACTS.size() + PROMISES.indexOf(column))));
        assertThat(decisions
                        .evaluateDecisionTableByKey("service-levels", facts)
                        .getSingleResult()
                        .getEntryMap())
                .isEqualTo(promised);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/decisions/requester-contract.csv", numLinesToSkip = 1)
    void knowsContractsByTheirDomain(String domain, String contract) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("domain", domain);
        assertThat(decisions
                        .evaluateDecisionTableByKey("requester-contract", facts)
                        .<String>getSingleEntry())
                .isEqualTo(contract);
    }
}
