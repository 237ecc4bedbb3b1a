package org.firstline.incident.process;

import java.util.Optional;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;

/** What an element of a model says of the incident that comes by. */
final class LifeProperties {

    private LifeProperties() {}

    /** @param name {@code status} or {@code outcomes} */
    static Optional<String> find(BaseElement element, String name) {
        return Optional.ofNullable(element.getExtensionElements()).stream()
                .flatMap(extensions ->
                        extensions.getElementsQuery().filterByType(CamundaProperties.class).list().stream())
                .flatMap(properties -> properties.getCamundaProperties().stream())
                .filter(property -> name.equals(property.getCamundaName()))
                .findFirst()
                .map(CamundaProperty::getCamundaValue);
    }
}
