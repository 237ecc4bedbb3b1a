package org.firstline.engine.guard;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Definitions;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.InformationRequirement;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.InputExpression;
import org.camunda.bpm.model.dmn.instance.LiteralExpression;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** A decision answers whatever it is asked, also when it fails, in FEEL that can be read, and says how long its history is kept. */
@Component
final class DecisionRule implements ModelRule {

    private static final String DAYS = "P\\d+D|\\d+";
    private static final String NAME = "[A-Za-z_]\\w*";
    private static final String FEEL = "https?://www\\.omg\\.org/spec/(DMN|FEEL)/.*";
    private static final Set<HitPolicy> HIT_POLICIES =
            EnumSet.of(HitPolicy.FIRST, HitPolicy.COLLECT, HitPolicy.RULE_ORDER);
    private static final int LONGEST = 2_000;
    private static final int SHOWN = 80;

    private final FeelEngineApi feel = FeelEngineBuilder.forJava().build();

    @Override
    public void checkDecision(DmnModelInstance model, Surroundings desk, Findings findings) {
        for (Decision decision : model.getModelElementsByType(Decision.class)) {
            String kept = decision.getCamundaHistoryTimeToLiveString();
            if (kept == null || !kept.matches(DAYS)) {
                findings.add(decision, "time-to-live");
            }
            if (!(decision.getExpression() instanceof DecisionTable) && !isRequired(decision, model)) {
                findings.add(decision, "no-table");
            }
        }
        for (DecisionTable table : model.getModelElementsByType(DecisionTable.class)) {
            checkDefault(table, findings);
            new ConditionRule(desk, findings).check(table);
        }
        checkLanguage(model.getDefinitions(), findings);
        checkTexts(model, desk, findings);
    }

    /** What the file as a whole names counts for every cell that names none; the model API fills in FEEL's address. */
    private static void checkLanguage(Definitions file, Findings findings) {
        String language = file.getDomElement().getAttribute("expressionLanguage");
        if (language != null && !language.equalsIgnoreCase("feel") && !language.matches(FEEL)) {
            findings.add(file, "decision-language", language);
        }
    }

    /** One that others ask need not be a table: when it fails, so do they, and theirs is the answer. */
    private static boolean isRequired(Decision decision, DmnModelInstance model) {
        return model.getModelElementsByType(InformationRequirement.class).stream()
                .anyMatch(requirement -> decision.equals(requirement.getRequiredDecision()));
    }

    private void checkDefault(DecisionTable table, Findings findings) {
        List<Rule> rules = List.copyOf(table.getRules());
        if (rules.isEmpty()
                || !HIT_POLICIES.contains(table.getHitPolicy())
                || !isDefault(rules.get(rules.size() - 1))) {
            findings.add(table, "no-default");
            return;
        }
        Rule last = rules.get(rules.size() - 1);
        if (last.getDescription() == null
                || last.getDescription().getTextContent().isBlank()) {
            findings.add(last, "default-unexplained");
        }
        last.getOutputEntries().stream()
                .filter(cell -> readable(text(cell.getText()), feel::parseExpression))
                .filter(cell -> DecisionOutputs.literal(cell).isEmpty())
                .forEach(cell ->
                        findings.add(cell, "default-computed", StringUtils.truncate(text(cell.getText()), SHOWN)));
    }

    private static boolean isDefault(Rule rule) {
        return rule.getInputEntries().stream()
                .map(entry -> text(entry.getText()))
                .allMatch(text -> text.isEmpty() || text.equals("-"));
    }

    private void checkTexts(DmnModelInstance model, Surroundings desk, Findings findings) {
        for (InputExpression input : model.getModelElementsByType(InputExpression.class)) {
            checkExpression(input, findings);
            checkName(input, desk, findings);
        }
        model.getModelElementsByType(LiteralExpression.class).forEach(each -> checkExpression(each, findings));
        model.getModelElementsByType(OutputEntry.class).forEach(each -> checkExpression(each, findings));
        for (InputEntry entry : model.getModelElementsByType(InputEntry.class)) {
            String text = text(entry.getText());
            checkLanguage(entry, entry.getExpressionLanguage(), findings);
            checkSyntax(entry, text, text.isEmpty() || readable(text, feel::parseUnaryTests), findings);
        }
    }

    private void checkExpression(LiteralExpression expression, Findings findings) {
        String text = text(expression.getText());
        checkLanguage(expression, expression.getExpressionLanguage(), findings);
        checkSyntax(expression, text, readable(text, feel::parseExpression), findings);
    }

    private static boolean readable(String text, Function<String, ParseResult> parser) {
        return text.length() <= LONGEST && parser.apply(text).isSuccess();
    }

    private static void checkSyntax(DmnElement element, String text, boolean readable, Findings findings) {
        if (!readable) {
            findings.add(element, "feel-syntax", text.isEmpty() ? "–" : StringUtils.truncate(text, SHOWN));
        }
    }

    private static void checkLanguage(DmnElement element, @Nullable String language, Findings findings) {
        if (language != null && !language.equalsIgnoreCase("feel")) {
            findings.add(element, "decision-language", language);
        }
    }

    private static void checkName(InputExpression input, Surroundings desk, Findings findings) {
        String name = text(input.getText());
        if (name.matches(NAME) && !desk.variables().contains(name)) {
            findings.add(input, "unknown-name", name, name, Nearest.to(name, desk.variables()));
        }
    }

    private static String text(@Nullable Text text) {
        return text == null ? "" : text.getTextContent().trim();
    }
}
