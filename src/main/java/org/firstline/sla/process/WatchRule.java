package org.firstline.sla.process;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.TimeDate;
import org.firstline.engine.guard.Findings;
import org.firstline.engine.guard.ModelRule;
import org.firstline.engine.guard.Surroundings;
import org.springframework.stereotype.Component;

/** The watch over promises, however its owner draws it, waits for the next step of the ladder, tells it, and can be ended. */
@Component
class WatchRule implements ModelRule {

    private static final String TIMER = "${promiseAlarm.next(execution.processBusinessKey)}";
    private static final List<String> STEPS = List.of("${takeThresholdDelegate}", "${tellWhoMustKnowDelegate}");

    @Override
    public void checkProcess(BpmnModelInstance model, Surroundings desk, Findings findings) {
        model.getModelElementsByType(Process.class).stream()
                .filter(process -> PromiseWatch.KEY.equals(process.getId()))
                .forEach(process -> missing(model).forEach(part -> findings.add(process, "watch-incomplete", part)));
    }

    private static Stream<String> missing(BpmnModelInstance model) {
        Stream<String> timer = model.getModelElementsByType(TimeDate.class).stream()
                        .anyMatch(date -> TIMER.equals(date.getTextContent().trim()))
                ? Stream.empty()
                : Stream.of(TIMER);
        Stream<String> message = model.getModelElementsByType(MessageEventDefinition.class).stream()
                        .anyMatch(event -> event.getMessage() != null
                                && PromiseWatch.SETTLED.equals(
                                        event.getMessage().getName()))
                ? Stream.empty()
                : Stream.of(PromiseWatch.SETTLED);
        List<String> steps = model.getModelElementsByType(ServiceTask.class).stream()
                .map(task -> String.valueOf(task.getCamundaDelegateExpression()).trim())
                .toList();
        return Stream.of(timer, message, STEPS.stream().filter(step -> !steps.contains(step)))
                .flatMap(parts -> parts);
    }
}
