package org.firstline.incident.process;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.firstline.engine.guard.SentMessage;
import org.firstline.engine.guard.Vocabulary;
import org.firstline.engine.process.ProcessVariable;
import org.springframework.stereotype.Component;

@Component
class IncidentVocabulary implements Vocabulary {

    @Override
    public Set<String> variables() {
        Stream<String> ofRouting = Stream.of(
                RouteFacts.SERVICE, RouteFacts.SITE, RouteFacts.LANGUAGE, RouteFacts.VIP, RouteFacts.KEYWORDS);
        Stream<String> ofModels = Stream.of(
                        IncidentVariables.INCIDENT,
                        IncidentVariables.IMPACT,
                        IncidentVariables.URGENCY,
                        IncidentVariables.CATEGORY,
                        IncidentVariables.CHANNEL,
                        IncidentVariables.PRIORITY,
                        IncidentVariables.LINE,
                        IncidentVariables.TEAM,
                        IncidentVariables.SKILL,
                        IncidentVariables.CONTACT_TEAM,
                        IncidentVariables.ASSIGNEE,
                        IncidentVariables.OUTCOME,
                        IncidentVariables.REOPEN_COUNT,
                        IncidentVariables.WAIT_REASON)
                .map(ProcessVariable::name);
        return Stream.concat(ofModels, ofRouting).collect(Collectors.toSet());
    }

    @Override
    public List<SentMessage> messages() {
        return IncidentMessages.all();
    }
}
