package org.firstline.incident.process;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.firstline.engine.guard.Vocabulary;
import org.firstline.engine.process.ProcessVariable;
import org.springframework.stereotype.Component;

@Component
class IncidentVocabulary implements Vocabulary {

    @Override
    public Set<String> variables() {
        return Stream.of(
                        IncidentVariables.INCIDENT,
                        IncidentVariables.IMPACT,
                        IncidentVariables.URGENCY,
                        IncidentVariables.CATEGORY,
                        IncidentVariables.CHANNEL,
                        IncidentVariables.PRIORITY,
                        IncidentVariables.LINE,
                        IncidentVariables.TEAM,
                        IncidentVariables.CONTACT_TEAM,
                        IncidentVariables.ASSIGNEE,
                        IncidentVariables.OUTCOME,
                        IncidentVariables.REOPEN_COUNT,
                        IncidentVariables.WAIT_REASON)
                .map(ProcessVariable::name)
                .collect(Collectors.toSet());
    }
}
