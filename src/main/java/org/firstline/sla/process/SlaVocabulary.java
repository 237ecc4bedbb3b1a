package org.firstline.sla.process;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.firstline.engine.guard.Vocabulary;
import org.firstline.engine.process.ProcessVariable;
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
}
