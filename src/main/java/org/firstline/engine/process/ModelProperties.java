package org.firstline.engine.process;

import java.util.Optional;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** The {@code camunda:property} entries that a model element carries. */
public final class ModelProperties {

    private ModelProperties() {}

    public static Optional<String> property(Element element, String name) {
        return Optional.ofNullable(element.element("extensionElements"))
                .map(extensions -> extensions.element("properties"))
                .flatMap(properties -> properties.elements("property").stream()
                        .filter(property -> name.equals(property.attribute("name")))
                        .findFirst())
                .map(property -> property.attribute("value"));
    }
}
