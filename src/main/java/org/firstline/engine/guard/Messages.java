package org.firstline.engine.guard;

import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.jspecify.annotations.Nullable;

/** The messages that a drawing receives, by their names. */
final class Messages {

    private Messages() {}

    static boolean hears(BpmnModelInstance model, String message) {
        Stream<String> events =
                model.getModelElementsByType(CatchEvent.class).stream().flatMap(Messages::heard);
        Stream<String> tasks =
                model.getModelElementsByType(ReceiveTask.class).stream().flatMap(task -> name(task.getMessage()));
        return Stream.concat(events, tasks).anyMatch(message::equals);
    }

    static Stream<String> heard(CatchEvent event) {
        Collection<?> definitions = event.getEventDefinitions();
        return definitions.stream()
                .filter(MessageEventDefinition.class::isInstance)
                .flatMap(definition -> name(((MessageEventDefinition) definition).getMessage()));
    }

    private static Stream<String> name(@Nullable Message message) {
        return Optional.ofNullable(message).map(Message::getName).stream();
    }
}
