package org.firstline.sla.process;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.firstline.engine.guard.Vocabulary;
import org.firstline.engine.process.ProcessVariable;
import org.firstline.sla.Metric;
import org.springframework.stereotype.Component;

/** What the service-level tables and the watch may name. */
@Component
class SlaVocabulary implements Vocabulary {

    @Override
    public Set<String> variables() {
        return Stream.concat(
                        Stream.of(TableFacts.DOMAIN, TableFacts.CONTRACT, TableFacts.METRIC),
                        Stream.of(WatchVariables.REACHED, WatchVariables.ESCALATE_TO)
                                .map(ProcessVariable::name))
                .collect(Collectors.toSet());
    }

    @Override
    public Map<String, Set<String>> started() {
        return Map.of(PromiseWatch.KEY, Set.of(PromiseWatch.INCIDENT));
    }

    @Override
    public Map<String, Set<String>> codes() {
        return Map.of(
                TableFacts.METRIC,
                Arrays.stream(Metric.values()).map(Enum::name).collect(Collectors.toSet()));
    }
}
