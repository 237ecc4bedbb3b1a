package org.firstline.incident.process;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.firstline.engine.guard.SentMessage;
import org.firstline.engine.guard.Vocabulary;
import org.firstline.engine.process.ProcessVariable;
import org.firstline.shared.Channel;
import org.firstline.shared.Language;
import org.firstline.shared.Level;
import org.firstline.shared.Line;
import org.firstline.shared.Priority;
import org.firstline.shared.WaitReason;
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
    public Map<String, Set<String>> codes() {
        return Map.of(
                IncidentVariables.IMPACT.name(),
                codes(Level.values()),
                IncidentVariables.URGENCY.name(),
                codes(Level.values()),
                IncidentVariables.CHANNEL.name(),
                codes(Channel.values()),
                IncidentVariables.PRIORITY.name(),
                codes(Priority.values()),
                IncidentVariables.LINE.name(),
                codes(Line.values()),
                IncidentVariables.WAIT_REASON.name(),
                codes(WaitReason.values()),
                RouteFacts.LANGUAGE,
                Arrays.stream(Language.values()).map(Language::code).collect(Collectors.toSet()));
    }

    @Override
    public Map<String, Set<String>> started() {
        return Map.of(
                IncidentProcess.KEY,
                Stream.of(
                                IncidentVariables.INCIDENT,
                                IncidentVariables.IMPACT,
                                IncidentVariables.URGENCY,
                                IncidentVariables.CATEGORY,
                                IncidentVariables.CHANNEL,
                                IncidentVariables.LINE,
                                IncidentVariables.TEAM,
                                IncidentVariables.SKILL)
                        .map(ProcessVariable::name)
                        .collect(Collectors.toSet()));
    }

    private static Set<String> codes(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).collect(Collectors.toSet());
    }

    @Override
    public List<SentMessage> messages() {
        return IncidentMessages.all();
    }
}
