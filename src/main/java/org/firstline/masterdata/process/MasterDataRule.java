package org.firstline.masterdata.process;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.Text;
import org.firstline.engine.guard.Findings;
import org.firstline.engine.guard.ModelRule;
import org.firstline.engine.guard.Nearest;
import org.firstline.engine.guard.Surroundings;
import org.firstline.masterdata.Entry;
import org.firstline.masterdata.Kind;
import org.firstline.masterdata.MasterData;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A table asks for categories, services and sites that there are: a rule with another would never fit, and nobody would notice. */
@Component
class MasterDataRule implements ModelRule {

    /** Texts with commas between them, or the opposite of such. */
    private static final Pattern LITERALS =
            Pattern.compile("(?:not\\s*\\()?\\s*\"[^\"]*\"(?:\\s*,\\s*\"[^\"]*\")*\\s*\\)?");

    private static final Pattern LITERAL = Pattern.compile("\"([^\"]*)\"");

    private final MasterData masterData;

    MasterDataRule(MasterData masterData) {
        this.masterData = masterData;
    }

    @Override
    public void checkDecision(DmnModelInstance model, Surroundings desk, Findings findings) {
        List<String> categories = tops();
        List<String> services = codes(Kind.SERVICES);
        List<String> sites = codes(Kind.SITES);
        check(
                model,
                "category",
                categories,
                (cell, code) -> findings.add(cell, "unknown-category", code, Nearest.to(code, categories)));
        check(
                model,
                "service",
                services,
                (cell, code) -> findings.add(cell, "unknown-service", code, Nearest.to(code, services)));
        check(model, "site", sites, (cell, code) -> findings.add(cell, "unknown-site", code, Nearest.to(code, sites)));
    }

    /** Tables learn the category at the top of the tree. */
    private List<String> tops() {
        return masterData.all(Kind.CATEGORIES).stream()
                .filter(entry -> entry.parent() == null)
                .map(Entry::code)
                .toList();
    }

    private List<String> codes(Kind kind) {
        return masterData.all(kind).stream().map(Entry::code).toList();
    }

    private static void check(
            DmnModelInstance model, String fact, List<String> known, BiConsumer<InputEntry, String> refuse) {
        for (DecisionTable table : model.getModelElementsByType(DecisionTable.class)) {
            List<String> columns =
                    table.getInputs().stream().map(MasterDataRule::asked).toList();
            int column = columns.indexOf(fact);
            if (column >= 0) {
                table.getRules().stream()
                        .flatMap(rule ->
                                rule.getInputEntries().stream().skip(column).limit(1))
                        .forEach(cell -> literals(cell)
                                .filter(code -> !known.contains(code))
                                .forEach(code -> refuse.accept(cell, code)));
            }
        }
    }

    private static Stream<String> literals(InputEntry cell) {
        String text = text(cell.getText());
        return LITERALS.matcher(text).matches()
                ? LITERAL.matcher(text).results().map(literal -> literal.group(1))
                : Stream.empty();
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
