package org.firstline.callback.process;

import java.util.Set;
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
                CallbackVariables.ATTEMPTS.name());
    }
}
