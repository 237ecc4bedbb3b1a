package org.firstline.engine.guard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;
import org.jspecify.annotations.Nullable;

/** A condition can fit: its words stand in quotes, and are among those that its column lists, or that there are. An answer is one. */
final class ConditionRule {

    /** A text without its quotes; FEEL subtracts at the hyphen. */
    private static final Pattern WORDS = Pattern.compile("[A-Za-z_]\\w*(\\s*[,-]\\s*\\w+)*");

    private static final Pattern TEXTS = Pattern.compile("(?:not\\s*\\()?\\s*\"[^\"]*\"(\\s*,\\s*\"[^\"]*\")*\\s*\\)?");
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
            for (OutputEntry answer : rule.getOutputEntries()) {
                bare(text(answer.getText())).forEach(word -> findings.add(answer, "unquoted-answer", word));
            }
        }
    }

    private void check(InputEntry cell, Input column) {
        String text = text(cell.getText());
        bare(text).forEach(word -> findings.add(cell, "unquoted-text", word));
        if (TEXTS.matcher(text).matches()) {
            List<String> listed = column.getInputValues() == null
                    ? List.of()
                    : texts(text(column.getInputValues().getText()));
            for (String value : texts(text)) {
                if (listed.isEmpty()) {
                    checkCode(cell, asked(column), value);
                } else if (!listed.contains(value)) {
                    findings.add(cell, "unlisted-value", value, String.join(", ", listed));
                }
            }
        }
    }

    private void checkCode(InputEntry cell, String variable, String value) {
        Set<String> codes = desk.codes().getOrDefault(variable, Set.of());
        if (!codes.isEmpty() && !codes.contains(value)) {
            findings.add(cell, "unknown-value", value, variable, String.join(", ", new TreeSet<>(codes)));
        }
    }

    /** Texts of a cell that lack their quotes: names, of which nobody sets all. */
    private Stream<String> bare(String cell) {
        return WORDS.matcher(cell).matches()
                ? Arrays.stream(cell.split("\\s*,\\s*")).filter(this::isNobodys)
                : Stream.empty();
    }

    private boolean isNobodys(String words) {
        return Arrays.stream(words.split("\\s*-\\s*"))
                .anyMatch(word -> !VALUES.contains(word)
                        && !word.chars().allMatch(Character::isDigit)
                        && !desk.variables().contains(word));
    }

    private static List<String> texts(String cell) {
        return TEXT.matcher(cell)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    private static String asked(Input column) {
        return column.getInputExpression() == null
                ? ""
                : text(column.getInputExpression().getText());
    }

    private static String text(@Nullable Text text) {
        return text == null ? "" : text.getTextContent().trim();
    }
}
