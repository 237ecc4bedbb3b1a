package org.firstline.assignment.process;

import java.util.List;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.firstline.engine.guard.DecisionOutputs;
import org.firstline.engine.guard.Findings;
import org.firstline.engine.guard.ModelRule;
import org.firstline.engine.guard.Nearest;
import org.firstline.engine.guard.Surroundings;
import org.firstline.engine.process.AnswerRule;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A decision table asks for skills that exist; a text of nothing asks for none. */
@Component
class SkillsRule implements ModelRule, AnswerRule {

    /** Of the variable, and of the column. */
    private static final String SKILL = "skill";

    private final JdbcClient jdbc;

    SkillsRule(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
        if (variable.equals(SKILL) && !codes().contains(answer.toString())) {
            throw new IllegalArgumentException("There is no skill " + answer);
        }
    }

    private List<String> codes() {
        return jdbc.sql("select code from assignment_skill").query(String.class).list();
    }
}
