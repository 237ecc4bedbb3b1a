package org.firstline.engine.guard;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;

/** What the tables of a model answer: literals, which are texts and numbers; cells that compute something are not among them. */
public final class DecisionOutputs {

    private static final Pattern LITERAL = Pattern.compile("\"([^\"]*)\"|(-?\\d+(?:\\.\\d+)?)");

    private DecisionOutputs() {}

    /** The literals in every column of that name. */
    public static Map<OutputEntry, String> literals(DmnModelInstance model, String output) {
        Map<OutputEntry, String> literals = new LinkedHashMap<>();
        for (DecisionTable table : model.getModelElementsByType(DecisionTable.class)) {
            literals(table, output).ifPresent(literals::putAll);
        }
        return literals;
    }

    /** The literals in the column of that name; empty when the decision has no such column. */
    public static Optional<Map<OutputEntry, String>> literals(Decision decision, String output) {
        return decision.getExpression() instanceof DecisionTable table ? literals(table, output) : Optional.empty();
    }

    /** Whether a rule answers all of these texts, by the names of their columns. */
    static boolean answers(DmnModelInstance model, Map<String, String> texts) {
        return model.getModelElementsByType(DecisionTable.class).stream().anyMatch(table -> answers(table, texts));
    }

    private static boolean answers(DecisionTable table, Map<String, String> texts) {
        List<String> columns = table.getOutputs().stream().map(Output::getName).toList();
        return columns.containsAll(texts.keySet())
                && table.getRules().stream()
                        .anyMatch(rule -> texts.keySet().stream().allMatch(column -> rule.getOutputEntries().stream()
                                .skip(columns.indexOf(column))
                                .findFirst()
                                .flatMap(DecisionOutputs::literal)
                                .filter(texts.get(column)::equals)
                                .isPresent()));
    }

    private static Optional<Map<OutputEntry, String>> literals(DecisionTable table, String output) {
        List<String> columns = table.getOutputs().stream().map(Output::getName).toList();
        int column = columns.indexOf(output);
        return column < 0 ? Optional.empty() : Optional.of(literals(table, column));
    }

    private static Map<OutputEntry, String> literals(DecisionTable table, int column) {
        Map<OutputEntry, String> literals = new LinkedHashMap<>();
        for (Rule rule : table.getRules()) {
            rule.getOutputEntries().stream().skip(column).findFirst().ifPresent(cell -> literal(cell)
                    .ifPresent(text -> literals.put(cell, text)));
        }
        return literals;
    }

    /** What the cell answers whatever is asked; a text without its quotes. */
    static Optional<String> literal(OutputEntry cell) {
        Matcher text = LITERAL.matcher(
                cell.getText() == null ? "" : cell.getText().getTextContent().trim());
        return text.matches()
                ? Optional.ofNullable(text.group(1)).or(() -> Optional.of(text.group(2)))
                : Optional.empty();
    }
}
