package org.firstline.engine.guard;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.TimeCycle;
import org.camunda.bpm.model.bpmn.instance.TimeDate;
import org.camunda.bpm.model.bpmn.instance.TimeDuration;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A timer has a time that lies ahead for every token, and repeats by a length of a minute or more. One that begins at a date of the past
 * is due at once for each time since then, and the engine does nothing else for minutes; one of the cron kind shifts when the clock does.
 */
@Component
final class TimerRule implements ModelRule {

    private static final Pattern REPEATS = Pattern.compile("R\\d*/(P[^/]+)");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d(T.*)?");
    private static final Pattern CONSTANT = Pattern.compile("[$#]\\{\\s*['\"]?([^'\"(){}A-Za-z]*)['\"]?\\s*}");
    private static final Pattern AT_ONCE = Pattern.compile("deadline\\.\\w+\\(\\s*(-\\s*\\d+|0+)\\s*\\)");
    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final String RIGHT = "PT4H, P2D, ${deadline.inWorkingDays(3)}";

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
        Stream.of(TimeDate.class, TimeDuration.class)
                .flatMap(type -> model.getModelElementsByType(type).stream())
                .forEach(time -> checkTime(time, time.getTextContent(), findings));
        for (UserTask task : model.getModelElementsByType(UserTask.class)) {
            checkTime(task, task.getCamundaDueDate(), findings);
            checkTime(task, task.getCamundaFollowUpDate(), findings);
        }
    }

    private static void checkTime(ModelElementInstance place, @Nullable String written, Findings findings) {
        if (written == null || written.isBlank()) {
            return;
        }
        String text = CONSTANT.matcher(written.trim()).replaceFirst("$1");
        if (DATE.matcher(text).matches()) {
            findings.add(place, "fixed-date", text, RIGHT);
        } else if (Expressions.isIn(text)) {
            if (AT_ONCE.matcher(text).find()) {
                findings.add(place, "timer-form", text, RIGHT);
            }
        } else if (!isAhead(text)) {
            findings.add(place, "timer-form", text, RIGHT);
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

    /** A length as the engine reads it, with a sign or a week it does not. */
    private static boolean isAhead(String length) {
        Matcher parts =
                Pattern.compile("P((?:\\d+[YMD])*)(?:T((?:\\d+[HMS])+))?").matcher(length);
        if (!parts.matches()) {
            return false;
        }
        try {
            boolean days = !parts.group(1).isEmpty()
                    && !Period.parse("P" + parts.group(1)).isZero();
            return days
                    || parts.group(2) != null
                            && !Duration.parse("PT" + parts.group(2)).isZero();
        } catch (DateTimeException unordered) {
            return false;
        }
    }
}
