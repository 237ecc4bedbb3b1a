package org.firstline.engine.guard;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Optional;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;

/** Where a cell stands, as Modeler shows it: the number of its row and the title of its column. */
final class CellPlace {

    private CellPlace() {}

    /** Empty for what is no cell of a table. */
    static Optional<String> of(@Nullable ModelElementInstance element) {
        if (!(element instanceof InputEntry || element instanceof OutputEntry)
                || !(element.getParentElement() instanceof Rule rule)
                || !(rule.getParentElement() instanceof DecisionTable table)) {
            return Optional.empty();
        }
        String column = element instanceof InputEntry
                ? title(table.getInputs(), index(rule.getInputEntries(), element))
                : title(table.getOutputs(), index(rule.getOutputEntries(), element));
        return Optional.of((index(table.getRules(), rule) + 1) + " · " + column);
    }

    private static int index(Collection<?> all, Object one) {
        return new ArrayList<Object>(all).indexOf(one);
    }

    private static String title(Collection<?> columns, int index) {
        Object column = index < columns.size() ? new ArrayList<Object>(columns).get(index) : null;
        String title = null;
        if (column instanceof Input input) {
            title = input.getLabel();
        } else if (column instanceof Output output) {
            title = output.getLabel() == null ? output.getName() : output.getLabel();
        }
        return title == null ? String.valueOf(index + 1) : title;
    }
}
