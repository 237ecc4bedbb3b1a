package org.firstline.survey.process;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.firstline.engine.EngineAccess;
import org.firstline.shared.IncidentNumber;
import org.firstline.shared.NotFound;
import org.springframework.stereotype.Component;

/** Tells the engine what happened to a survey. */
@Component
public class SurveyProcess {

    static final String KEY = "satisfaction-survey";
    static final String ANSWERED = "survey.answered";

    private final RuntimeService runtimeService;
    private final EngineAccess engine;

    SurveyProcess(RuntimeService runtimeService, EngineAccess engine) {
        this.runtimeService = runtimeService;
        this.engine = engine;
    }

    /** Its first step is a job, so whoever closes an incident does not wait for it. */
    public void start(IncidentNumber number) {
        Map<String, Object> variables = new HashMap<>();
        SurveyVariables.INCIDENT.put(variables, number.value());
        engine.asDesk(() -> runtimeService.startProcessInstanceByKey(KEY, number.value(), variables));
    }

    /** False before the invitation, and after the answer or the end of the time for it. */
    public boolean awaitsAnswer(IncidentNumber number) {
        return engine.asDesk(() -> runtimeService
                        .createExecutionQuery()
                        .messageEventSubscriptionName(ANSWERED)
                        .processInstanceBusinessKey(number.value())
                        .count()
                > 0);
    }

    /** @throws NotFound when the time for an answer ended at this very moment */
    public void answered(IncidentNumber number, boolean lowRating) {
        Map<String, Object> variables = new HashMap<>();
        SurveyVariables.LOW_RATING.put(variables, lowRating);
        try {
            engine.asDesk(() -> runtimeService
                    .createMessageCorrelation(ANSWERED)
                    .processInstanceBusinessKey(number.value())
                    .setVariables(variables)
                    .correlate());
        } catch (MismatchingMessageCorrelationException over) {
            throw new NotFound("survey");
        }
    }
}
