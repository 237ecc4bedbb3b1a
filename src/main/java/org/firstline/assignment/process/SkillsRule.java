package org.firstline.assignment.process;

import java.util.List;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.firstline.assignment.Skill;
import org.firstline.assignment.Skills;
import org.firstline.engine.guard.DecisionOutputs;
import org.firstline.engine.guard.Findings;
import org.firstline.engine.guard.ModelRule;
import org.firstline.engine.guard.Nearest;
import org.firstline.engine.guard.Surroundings;
import org.firstline.engine.process.AnswerRule;
import org.springframework.stereotype.Component;

/** A decision table asks for skills that exist; a text of nothing asks for none. */
@Component
class SkillsRule implements ModelRule, AnswerRule {

    /** Of the variable, and of the column. */
    private static final String SKILL = "skill";

    private final Skills skills;

    SkillsRule(Skills skills) {
        this.skills = skills;
    }

    @Override
    public void checkDecision(DmnModelInstance model, Surroundings desk, Findings findings) {
        List<String> known = codes();
        DecisionOutputs.literals(model, SKILL).forEach((cell, skill) -> {
            if (!skill.isEmpty() && !known.contains(skill)) {
                findings.add(cell, "unknown-skill", skill, Nearest.to(skill, known));
            }
        });
    }

    @Override
    public void check(String variable, Object answer) {
        if (variable.equals(SKILL) && skills.find(answer.toString()).isEmpty()) {
            throw new IllegalArgumentException("There is no skill " + answer);
        }
    }

    private List<String> codes() {
        return skills.all().stream().map(Skill::code).toList();
    }
}
