package org.firstline.engine.guard;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;
import org.jspecify.annotations.Nullable;

/** What the tables of a model ask for in so many words; cells that compute something ask for nothing. */
public final class DecisionInputs {

    /** Texts with commas between them, or the opposite of such. */
    private static final Pattern LITERALS =
            Pattern.compile("(?:not\\s*\\()?\\s*\"[^\"]*\"(?:\\s*,\\s*\"[^\"]*\")*\\s*\\)?");

    private static final Pattern LITERAL = Pattern.compile("\"([^\"]*)\"");

    private DecisionInputs() {}

    /** The texts in every column that asks for this fact, without their quotes. */
    public static Map<InputEntry, List<String>> literals(DmnModelInstance model, String fact) {
        Map<InputEntry, List<String>> literals = new LinkedHashMap<>();
        for (DecisionTable table : model.getModelElementsByType(DecisionTable.class)) {
            int column = table.getInputs().stream()
                    .map(DecisionInputs::asked)
                    .toList()
                    .indexOf(fact);
            if (column >= 0) {
                for (Rule rule : table.getRules()) {
                    rule.getInputEntries().stream()
                            .skip(column)
                            .findFirst()
                            .ifPresent(cell -> literals.put(cell, literals(cell)));
                }
            }
        }
        return literals;
    }

    private static List<String> literals(InputEntry cell) {
        String text = text(cell.getText());
        return LITERALS.matcher(text).matches()
                ? LITERAL.matcher(text)
                        .results()
                        .map(literal -> literal.group(1))
                        .toList()
                : List.of();
    }

    private static String asked(Input input) {
        return input.getInputExpression() == null
                ? ""
                : text(input.getInputExpression().getText());
    }

    private static String text(@Nullable Text text) {
        return text == null ? "" : text.getTextContent().strip();
    }
}
