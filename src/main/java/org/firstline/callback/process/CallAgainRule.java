package org.firstline.callback.process;

import java.time.DateTimeException;
import java.time.Duration;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.firstline.engine.guard.Findings;
import org.firstline.engine.guard.ModelRule;
import org.firstline.engine.guard.Surroundings;
import org.springframework.stereotype.Component;

/** How long after a call that nobody answered the next one comes; else nobody could record that nobody answered. */
@Component
final class CallAgainRule implements ModelRule {

    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofDays(7);

    @Override
    public void checkProcess(BpmnModelInstance model, Surroundings desk, Findings findings) {
        model.getModelElementsByType(CamundaInputParameter.class).stream()
                .filter(input -> CallbackVariables.AGAIN.name().equals(input.getCamundaName()))
                .filter(input -> !isLength(input))
                .forEach(input -> findings.add(input, "call-again", said(input)));
    }

    private static String said(CamundaInputParameter input) {
        String text = input.getTextContent().strip();
        return text.isEmpty() ? "–" : text;
    }

    private static boolean isLength(CamundaInputParameter input) {
        try {
            Duration length = Duration.parse(input.getTextContent());
            return input.getValue() == null && length.compareTo(SHORTEST) >= 0 && length.compareTo(LONGEST) <= 0;
        } catch (DateTimeException unreadable) {
            return false;
        }
    }
}
