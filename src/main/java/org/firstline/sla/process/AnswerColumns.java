package org.firstline.sla.process;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.firstline.engine.guard.DecisionOutputs;
import org.firstline.engine.guard.Findings;

/** The output columns that Java reads of one table. */
final class AnswerColumns {

    private final Decision decision;
    private final Findings findings;

    private AnswerColumns(Decision decision, Findings findings) {
        this.decision = decision;
        this.findings = findings;
    }

    /** Empty when the file does not have that table. */
    static Optional<AnswerColumns> of(String table, DmnModelInstance model, Findings findings) {
        return model.getModelElementsByType(Decision.class).stream()
                .filter(decision -> table.equals(decision.getId()))
                .map(decision -> new AnswerColumns(decision, findings))
                .findFirst();
    }

    /** The table answers in the one way that Java reads: with the first rule that fits, or with all that do. */
    void requires(HitPolicy policy) {
        if (decision.getExpression() instanceof DecisionTable table
                && (table.getHitPolicy() != policy || table.getAggregation() != null)) {
            findings.add(table, "hit-policy", policy.name());
        }
    }

    /** Looks at each cell that computes nothing; refuses a table without the column. */
    void each(String column, BiConsumer<OutputEntry, String> check) {
        DecisionOutputs.literals(decision, column)
                .ifPresentOrElse(cells -> cells.forEach(check), () -> findings.add(decision, "missing-column", column));
    }

    void eachIsOneOf(Enum<?>[] values, String column) {
        List<String> codes = codes(values);
        each(column, (cell, code) -> {
            if (!codes.contains(code)) {
                findings.add(cell, "unknown-code", code, column, String.join(", ", codes));
            }
        });
    }

    static List<String> codes(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }
}
