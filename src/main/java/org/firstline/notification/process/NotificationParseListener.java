package org.firstline.notification.process;

import java.util.Optional;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.firstline.notification.MailTemplates;
import org.springframework.stereotype.Component;

/** Refuses a model whose step names a text that does not exist; otherwise each incident would fail there. */
@Component
class NotificationParseListener extends AbstractBpmnParseListener {

    @Override
    public void parseServiceTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        notification(element)
                .filter(name -> !MailTemplates.isForRequesters(name))
                .ifPresent(name -> {
                    throw new org.camunda.bpm.engine.BpmnParseException(
                            "There is no text '%s' for requesters in notifications/".formatted(name), element);
                });
    }

    private static Optional<String> notification(Element element) {
        return Optional.ofNullable(element.element("extensionElements"))
                .map(extensions -> extensions.element("inputOutput"))
                .flatMap(mapping -> mapping.elements("inputParameter").stream()
                        .filter(parameter -> "notification".equals(parameter.attribute("name")))
                        .findFirst())
                .map(parameter -> parameter.getText().strip());
    }
}
