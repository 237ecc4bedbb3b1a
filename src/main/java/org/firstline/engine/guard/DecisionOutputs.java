package org.firstline.engine.guard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;

/** What the tables of a model answer. */
public final class DecisionOutputs {

    private static final Pattern LITERAL = Pattern.compile("\"([^\"]*)\"");

    private DecisionOutputs() {}

    /** The texts in the column of that name; cells that compute something are not among them. */
    public static Map<OutputEntry, String> literals(DmnModelInstance model, String output) {
        Map<OutputEntry, String> literals = new LinkedHashMap<>();
        for (DecisionTable table : model.getModelElementsByType(DecisionTable.class)) {
            List<Output> columns = new ArrayList<>(table.getOutputs());
            for (int column = 0; column < columns.size(); column++) {
                if (output.equals(columns.get(column).getName())) {
                    add(table, column, literals);
                }
            }
        }
        return literals;
    }

    private static void add(DecisionTable table, int column, Map<OutputEntry, String> literals) {
        for (Rule rule : table.getRules()) {
            List<OutputEntry> cells = new ArrayList<>(rule.getOutputEntries());
            if (column < cells.size()) {
                OutputEntry cell = cells.get(column);
                Matcher text = LITERAL.matcher(cell.getTextContent().trim());
                if (text.matches()) {
                    literals.put(cell, text.group(1));
                }
            }
        }
    }
}
