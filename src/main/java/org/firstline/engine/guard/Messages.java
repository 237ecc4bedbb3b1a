package org.firstline.engine.guard;

import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.jspecify.annotations.Nullable;

/** The messages that a drawing receives, by their names. */
final class Messages {

    private Messages() {}

    static boolean hears(BpmnModelInstance model, String message) {
        return model.getModelElementsByType(FlowNode.class).stream()
                .flatMap(Messages::heard)
                .anyMatch(message::equals);
    }

    static Stream<String> heard(FlowNode node) {
        if (node instanceof ReceiveTask task) {
            return name(task.getMessage());
        }
        return node instanceof CatchEvent event
                ? event.getEventDefinitions().stream()
                        .filter(MessageEventDefinition.class::isInstance)
                        .flatMap(definition -> name(((MessageEventDefinition) definition).getMessage()))
                : Stream.empty();
    }

    private static Stream<String> name(@Nullable Message message) {
        return Optional.ofNullable(message).map(Message::getName).stream();
    }
}
