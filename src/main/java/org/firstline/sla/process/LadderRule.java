package org.firstline.sla.process;

import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.firstline.engine.guard.Findings;
import org.firstline.engine.guard.ModelRule;
import org.firstline.engine.guard.Surroundings;
import org.firstline.sla.LadderStep;
import org.springframework.stereotype.Component;

/** The escalation ladder has steps that a clock can reach, and tells people that there are. */
@Component
class LadderRule implements ModelRule {

    private static final String PERCENT = "[1-9]\\d{0,2}";

    @Override
    public void checkDecision(DmnModelInstance model, Surroundings desk, Findings findings) {
        AnswerColumns.of(ServiceLevelTables.LADDER, model, findings).ifPresent(columns -> {
            columns.requires(HitPolicy.COLLECT);
            columns.each("percent", (cell, text) -> checkPercent(cell, text, findings));
            columns.eachIsOneOf(LadderStep.Audience.values(), "audience");
            columns.eachIsOneOf(LadderStep.Escalation.values(), "escalation");
        });
    }

    private static void checkPercent(OutputEntry cell, String text, Findings findings) {
        if (!text.matches(PERCENT)) {
            findings.add(cell, "unreachable-step", text, ServiceLevelTables.MOST_PERCENT);
        }
    }
}
