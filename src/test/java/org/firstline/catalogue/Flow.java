package org.firstline.catalogue;

import java.util.Collection;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;

/** What the pages ask of a model's elements. */
final class Flow {

    private static final Pattern DEADLINE = Pattern.compile("\\$\\{deadline\\.in(Working)?Days\\((\\d+)\\)}");

    private Flow() {}

    /** What the element is for; empty when its owner has not said. */
    static String documentation(BaseElement element) {
        return element.getDocumentations().stream()
                .map(each -> each.getRawTextContent().strip())
                .collect(Collectors.joining(" "));
    }

    /** A {@code camunda:property}; empty when the element has none of that name. */
    static String property(BaseElement element, String name) {
        return Stream.ofNullable(element.getExtensionElements())
                .flatMap(extensions ->
                        extensions.getElementsQuery().filterByType(CamundaProperties.class).list().stream())
                .flatMap(properties -> properties.getCamundaProperties().stream())
                .filter(property -> name.equals(property.getCamundaName()))
                .map(CamundaProperty::getCamundaValue)
                .findFirst()
                .orElse("");
    }

    /** Where a token goes from here, past gateways that only join. */
    static String next(FlowNode node) {
        return node.getOutgoing().stream()
                .map(flow -> named(flow.getTarget()))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** The node's name, or that of the next node that has one. */
    static String named(FlowNode node) {
        return node.getName() == null && node instanceof Gateway ? next(node) : name(node);
    }

    static String name(FlowNode node) {
        return Optional.ofNullable(node.getName()).orElse(node.getId());
    }

    /** The message that the event waits for; empty for any other event. */
    static Optional<String> message(CatchEvent event) {
        return definitions(event, MessageEventDefinition.class)
                .map(message -> message.getMessage().getName())
                .findFirst();
    }

    /** When the event fires, in words where the model uses the desk's deadlines; empty for any other event. */
    static Optional<String> time(CatchEvent event) {
        return definitions(event, TimerEventDefinition.class)
                .flatMap(timer -> Stream.of(timer.getTimeDate(), timer.getTimeDuration(), timer.getTimeCycle())
                        .filter(each -> each != null)
                        .map(each -> inWords(each.getRawTextContent().strip())))
                .findFirst();
    }

    static String inWords(String expression) {
        Matcher deadline = DEADLINE.matcher(expression);
        if (!deadline.matches()) {
            return Markdown.code(expression);
        }
        String days = deadline.group(2).equals("1") ? "day" : "days";
        return deadline.group(2) + (deadline.group(1) == null ? " " : " working ") + days;
    }

    private static <T extends BaseElement> Stream<T> definitions(CatchEvent event, Class<T> type) {
        Collection<? extends BaseElement> definitions = event.getEventDefinitions();
        return definitions.stream().filter(type::isInstance).map(type::cast);
    }
}
