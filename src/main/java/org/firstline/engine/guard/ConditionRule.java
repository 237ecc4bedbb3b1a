package org.firstline.engine.guard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.UnaryTests;
import org.jspecify.annotations.Nullable;

/** A condition can fit: its words stand in quotes, and are among those that its column lists. */
final class ConditionRule {

    private static final Pattern WORDS = Pattern.compile("[A-Za-z_]\\w*(\\s*,\\s*[A-Za-z_]\\w*)*");
    private static final Pattern TEXTS = Pattern.compile("\"[^\"]*\"(\\s*,\\s*\"[^\"]*\")*");
    private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");
    private static final Set<String> VALUES = Set.of("true", "false", "null");

    private final Surroundings desk;
    private final Findings findings;

    ConditionRule(Surroundings desk, Findings findings) {
        this.desk = desk;
        this.findings = findings;
    }

    void check(DecisionTable table) {
        List<Input> columns = List.copyOf(table.getInputs());
        for (Rule rule : table.getRules()) {
            List<InputEntry> cells = new ArrayList<>(rule.getInputEntries());
            for (int column = 0; column < Math.min(cells.size(), columns.size()); column++) {
                check(cells.get(column), columns.get(column));
            }
        }
    }

    private void check(InputEntry cell, Input column) {
        String text = text(cell);
        if (WORDS.matcher(text).matches()) {
            Arrays.stream(text.split("\\s*,\\s*"))
                    .filter(word -> !VALUES.contains(word) && !desk.variables().contains(word))
                    .forEach(word -> findings.add(cell, "unquoted-text", word));
        } else if (TEXTS.matcher(text).matches()) {
            List<String> listed = texts(text(column.getInputValues()));
            texts(text).stream()
                    .filter(value -> !listed.isEmpty() && !listed.contains(value))
                    .forEach(value -> findings.add(cell, "unlisted-value", value, String.join(", ", listed)));
        }
    }

    private static List<String> texts(String cell) {
        return TEXT.matcher(cell)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    private static String text(@Nullable UnaryTests cell) {
        return cell == null || cell.getText() == null
                ? ""
                : cell.getText().getTextContent().trim();
    }
}
