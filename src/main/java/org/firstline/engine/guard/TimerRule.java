package org.firstline.engine.guard;

import java.time.Duration;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.TimeCycle;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.springframework.stereotype.Component;

/**
 * A timer has a time, and repeats by a length of a minute or more. One that begins at a date of the past is due at once for each time since
 * then, and the engine does nothing else for minutes; one of the cron kind shifts when the clock does.
 */
@Component
final class TimerRule implements ModelRule {

    private static final Pattern REPEATS = Pattern.compile("R\\d*/(P[^/]+)");
    private static final Duration SHORTEST = Duration.ofMinutes(1);

    @Override
    public void checkProcess(BpmnModelInstance model, Surroundings desk, Findings findings) {
        for (TimerEventDefinition timer : model.getModelElementsByType(TimerEventDefinition.class)) {
            if (Stream.of(timer.getTimeDate(), timer.getTimeDuration(), timer.getTimeCycle())
                    .noneMatch(time -> time != null && !time.getTextContent().isBlank())) {
                findings.add(timer, "no-time");
            }
        }
        for (TimeCycle cycle : model.getModelElementsByType(TimeCycle.class)) {
            String text = cycle.getTextContent().trim();
            if (!repeatsSlowly(text)) {
                findings.add(cycle, "looping-timer", text);
            }
        }
    }

    private static boolean repeatsSlowly(String text) {
        Matcher cycle = REPEATS.matcher(text);
        return cycle.matches() && isLongEnough(cycle.group(1));
    }

    private static boolean isLongEnough(String length) {
        try {
            return length.contains("T")
                    ? Duration.parse(length).compareTo(SHORTEST) >= 0
                    : Period.parse(length).toTotalMonths() > 0
                            || Period.parse(length).getDays() > 0;
        } catch (DateTimeParseException unreadable) {
            return false;
        }
    }
}
