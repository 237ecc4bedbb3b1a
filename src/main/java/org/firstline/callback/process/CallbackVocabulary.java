package org.firstline.callback.process;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.firstline.engine.guard.SentMessage;
import org.firstline.engine.guard.Vocabulary;
import org.springframework.stereotype.Component;

@Component
class CallbackVocabulary implements Vocabulary {

    @Override
    public Set<String> variables() {
        return Set.of(
                CallbackVariables.CALLBACK.name(),
                CallbackVariables.TEAM.name(),
                CallbackVariables.OUTCOME.name(),
                CallbackVariables.ATTEMPTS.name(),
                CallbackVariables.AGAIN.name());
    }

    @Override
    public Map<String, Set<String>> started() {
        return Map.of(
                CallbackProcess.KEY,
                Set.of(
                        CallbackVariables.CALLBACK.name(),
                        CallbackVariables.TEAM.name(),
                        CallbackVariables.ATTEMPTS.name()));
    }

    @Override
    public List<SentMessage> messages() {
        return List.of(new SentMessage(CallbackProcess.KEY, CallbackProcess.WITHDRAWN, Set.of()));
    }
}
