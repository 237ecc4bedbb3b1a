package org.firstline.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The fields of a form. */
final class FormTable {

    private static final List<String> HEAD = List.of("Field", "Variable", "Input", "Required", "Shown unless");
    private static final Pattern CODE_IN_EXPRESSION = Pattern.compile("\"value\":\\s*\"([A-Z_]+)\"");

    private final JsonNode form;

    FormTable(JsonNode form) {
        this.form = form;
    }

    String id() {
        return form.path("id").asText();
    }

    /** The labels of its inputs, in their order. */
    String labels() {
        return inputs().stream().map(field -> field.path("label").asText()).collect(Collectors.joining(", "));
    }

    void addTo(Markdown page) {
        page.table(HEAD, inputs().stream().map(FormTable::row).toList());
    }

    private List<JsonNode> inputs() {
        return StreamSupport.stream(form.path("components").spliterator(), false)
                .filter(field -> field.has("key"))
                .toList();
    }

    private static List<String> row(JsonNode field) {
        JsonNode rules = field.path("validate");
        return List.of(
                field.path("label").asText(),
                Markdown.code(field.path("key").asText()),
                kind(field, rules),
                rules.path("required").asBoolean() ? "yes" : "",
                Markdown.code(field.path("conditional").path("hide").asText().replaceFirst("^=", "")));
    }

    private static String kind(JsonNode field, JsonNode rules) {
        return switch (field.path("type").asText()) {
            case "textfield" -> "line of text" + atMost(rules);
            case "textarea" -> "text" + atMost(rules);
            case "number" ->
                "number " + rules.path("min").asText() + "–" + rules.path("max").asText();
            case "select" -> "one of " + choices(field);
            default -> field.path("type").asText();
        };
    }

    private static String atMost(JsonNode rules) {
        return rules.has("maxLength")
                ? ", at most %,d characters".formatted(rules.path("maxLength").asInt())
                : "";
    }

    private static String choices(JsonNode field) {
        String fromServer = field.path("properties").path("options").asText();
        if (!fromServer.isEmpty()) {
            return "the desk's " + fromServer;
        }
        List<String> codes = new ArrayList<>();
        field.path("values").forEach(choice -> codes.add(choice.path("value").asText()));
        Matcher inExpression =
                CODE_IN_EXPRESSION.matcher(field.path("valuesExpression").asText());
        while (inExpression.find()) {
            codes.add(inExpression.group(1));
        }
        return codes.stream().distinct().map(Markdown::code).collect(Collectors.joining(", "));
    }
}
