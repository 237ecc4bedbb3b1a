package org.firstline.webapps.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A form's JSON whose selects offer what there is now instead of what its author listed, and whose fields begin with what
 * the desk knows of the task.
 */
final class LiveForm {

    private final Map<String, Choices> byName;

    LiveForm(List<Choices> choices) {
        this.byName = choices.stream().collect(Collectors.toMap(Choices::name, Function.identity()));
    }

    /**
     * Changes the form in place; groups and tables are searched too.
     *
     * @param facts of the task, by the names that fields say: {@code "properties": {"fact": "<name>"}}
     */
    void fill(JsonNode component, Map<String, String> facts) {
        component.path("components").forEach(each -> fill(each, facts));
        String fact = facts.get(component.path("properties").path("fact").asText());
        if (fact != null && component instanceof ObjectNode field) {
            field.put("defaultValue", fact);
        }
        Choices choices =
                byName.get(component.path("properties").path("options").asText());
        if (choices != null && component instanceof ObjectNode select) {
            Map<String, String> labels = labels(select);
            ArrayNode values = select.putArray("values");
            for (Choices.Choice choice : choices.offered()) {
                String label =
                        choice.label() != null ? choice.label() : labels.getOrDefault(choice.value(), choice.value());
                values.addObject().put("label", label).put("value", choice.value());
            }
        }
    }

    private static Map<String, String> labels(ObjectNode select) {
        Map<String, String> labels = new HashMap<>();
        select.path("values")
                .forEach(value -> labels.put(
                        value.path("value").asText(), value.path("label").asText()));
        return labels;
    }
}
