package org.firstline.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Rule;

/** A decision table as text. */
final class DecisionPage {

    private final Decision decision;
    private final DecisionTable table;
    private final String file;

    DecisionPage(Decision decision, String file) {
        this.decision = decision;
        this.table = (DecisionTable) decision.getExpression();
        this.file = file;
    }

    String id() {
        return decision.getId();
    }

    String file() {
        return file;
    }

    String purpose() {
        return text(decision);
    }

    List<String> inputs() {
        return table.getInputs().stream()
                .map(input ->
                        input.getInputExpression().getText().getRawTextContent().strip())
                .toList();
    }

    List<String> outputs() {
        return table.getOutputs().stream().map(output -> output.getName()).toList();
    }

    String markdown() {
        List<String> head = new ArrayList<>(List.of("#"));
        table.getInputs().forEach(input -> head.add(input.getLabel()));
        table.getOutputs().forEach(output -> head.add("→ " + output.getLabel()));
        head.add("Because");
        return new Markdown()
                .heading(1, decision.getName())
                .paragraph(purpose())
                .paragraph("Hit policy " + table.getHitPolicy() + ": "
                        + (table.getHitPolicy() == HitPolicy.FIRST
                                ? "rules are tried from the top"
                                : "every rule that fits counts")
                        + ". A dash fits everything. Drawn in "
                        + Markdown.link(Markdown.code(file), "../../" + file) + "; this page is made from it.")
                .table(head, table.getRules().stream().map(this::row).toList())
                .toString();
    }

    private List<String> row(Rule rule) {
        List<String> cells = new ArrayList<>();
        cells.add(String.valueOf(List.copyOf(table.getRules()).indexOf(rule) + 1));
        Stream.concat(
                        rule.getInputEntries().stream()
                                .map(entry -> entry.getText().getRawTextContent()),
                        rule.getOutputEntries().stream()
                                .map(entry -> entry.getText().getRawTextContent()))
                .forEach(text -> cells.add(text.strip().replace("\"", "").replaceFirst("^-?$", "–")));
        cells.add(text(rule));
        return cells;
    }

    private static String text(DmnElement element) {
        return element.getDescription() == null
                ? ""
                : element.getDescription().getRawTextContent().strip();
    }
}
