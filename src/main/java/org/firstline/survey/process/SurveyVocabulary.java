package org.firstline.survey.process;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.firstline.engine.guard.SentMessage;
import org.firstline.engine.guard.Vocabulary;
import org.springframework.stereotype.Component;

@Component
class SurveyVocabulary implements Vocabulary {

    @Override
    public Set<String> variables() {
        return Set.of(
                SurveyVariables.INCIDENT.name(), SurveyVariables.INVITED.name(), SurveyVariables.LOW_RATING.name());
    }

    @Override
    public Map<String, Set<String>> started() {
        return Map.of(SurveyProcess.KEY, Set.of(SurveyVariables.INCIDENT.name()));
    }

    @Override
    public List<SentMessage> messages() {
        return List.of(
                new SentMessage(SurveyProcess.KEY, SurveyProcess.ANSWERED, Set.of(SurveyVariables.LOW_RATING.name())));
    }
}
