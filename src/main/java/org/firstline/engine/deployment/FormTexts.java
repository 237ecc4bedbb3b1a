package org.firstline.engine.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Of a form: headings, labels, descriptions, and what selects offer, be it listed or in an expression. */
final class FormTexts implements VisibleTexts {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> TEXTS = List.of("text", "label", "description");

    /** An offer in a FEEL list: {@code {"label": "Resolved", "value": "RESOLVED"}}. */
    private static final Pattern OFFER =
            Pattern.compile("(\"label\":\\s*\")([^\"\\\\]*)(\",\\s*\"value\":\\s*\"([^\"]*)\")");

    @Override
    public byte[] rewrite(byte[] content, BinaryOperator<String> rewriter) {
        try {
            JsonNode form = JSON.readTree(content);
            component(form, rewriter);
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(form);
        } catch (IOException unreadable) {
            return content;
        }
    }

    private static void component(JsonNode node, BinaryOperator<String> rewriter) {
        node.path("components").forEach(component -> component(component, rewriter));
        if (node instanceof ObjectNode component) {
            String id = component.path("id").asText();
            TEXTS.forEach(text -> replace(component, text, id + "." + text, rewriter));
            component.path("values").forEach(offer -> offer((ObjectNode) offer, id, rewriter));
            offersInExpression(component, id, rewriter);
        }
    }

    private static void offer(ObjectNode offer, String id, BinaryOperator<String> rewriter) {
        replace(offer, "label", offerKey(id, offer.path("value").asText()), rewriter);
    }

    private static void offersInExpression(ObjectNode component, String id, BinaryOperator<String> rewriter) {
        JsonNode expression = component.path("valuesExpression");
        if (expression.isTextual()) {
            component.put(
                    "valuesExpression",
                    OFFER.matcher(expression.asText()).replaceAll(offer -> offer(offer, id, rewriter)));
        }
    }

    private static String offer(MatchResult offer, String id, BinaryOperator<String> rewriter) {
        String label = rewriter.apply(offerKey(id, offer.group(4)), offer.group(2));
        return Matcher.quoteReplacement(offer.group(1) + label.replace("\"", "\\\"") + offer.group(3));
    }

    private static String offerKey(String id, String value) {
        return id + ".option." + value;
    }

    /** What begins with {@code =} is an expression and no text. */
    private static void replace(ObjectNode node, String field, String key, BinaryOperator<String> rewriter) {
        String text = node.path(field).asText();
        if (!text.isBlank() && !text.startsWith("=")) {
            node.put(field, rewriter.apply(key, text));
        }
    }
}
