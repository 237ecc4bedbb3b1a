package org.firstline.engine.guard;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.xml.instance.DomElement;

/** The variables that models and forms write, so that expressions may name them. */
public final class VariableNames {

    /** What the engine itself sets in a step that is done several times. */
    static final Set<String> OF_ENGINE =
            Set.of("loopCounter", "nrOfInstances", "nrOfActiveInstances", "nrOfCompletedInstances");

    private static final JsonMapper JSON = new JsonMapper();

    private static final List<String> NAMING = List.of(
            "resultVariable",
            "elementVariable",
            "initiator",
            "errorCodeVariable",
            "errorMessageVariable",
            "escalationCodeVariable");

    private final Set<String> names = new HashSet<>(OF_ENGINE);

    public Set<String> all() {
        return Set.copyOf(names);
    }

    public void addProcess(BpmnModelInstance model) {
        add(model.getDocument().getRootElement());
    }

    public void addAll(Collection<String> all) {
        names.addAll(all);
    }

    /**
     * The keys of a form's fields.
     *
     * @throws UncheckedIOException when it is no JSON
     */
    public static Set<String> of(ModelFile form) {
        try {
            return of(JSON.readTree(form.content()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + form, unreadable);
        }
    }

    /** The keys of a form's fields, groups within groups too. */
    public static Set<String> of(JsonNode form) {
        return Stream.concat(
                        Stream.of(form.path("key").asText()).filter(key -> !key.isBlank()),
                        StreamSupport.stream(form.path("components").spliterator(), false)
                                .flatMap(inner -> of(inner).stream()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private void add(DomElement element) {
        NAMING.forEach(attribute -> add(element.getAttribute(AllowedElements.CAMUNDA, attribute)));
        if (AllowedElements.CAMUNDA.equals(element.getNamespaceURI())) {
            switch (element.getLocalName()) {
                case "in", "out" -> add(element.getAttribute("target"));
                case "inputParameter", "outputParameter" -> add(element.getAttribute("name"));
                default -> {}
            }
        }
        element.getChildElements().forEach(this::add);
    }

    private void add(String name) {
        if (name != null && !name.isBlank()) {
            names.add(name);
        }
    }
}
