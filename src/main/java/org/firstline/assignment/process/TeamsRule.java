package org.firstline.assignment.process;

import java.util.stream.Collectors;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.firstline.assignment.Team;
import org.firstline.assignment.Teams;
import org.firstline.engine.guard.DecisionOutputs;
import org.firstline.engine.guard.Findings;
import org.firstline.engine.guard.ModelRule;
import org.firstline.engine.guard.Surroundings;
import org.firstline.engine.process.AnswerRule;
import org.springframework.stereotype.Component;

/** A decision table routes to teams that exist. */
@Component
class TeamsRule implements ModelRule, AnswerRule {

    /** Of the variable, and of the column. */
    static final String TEAM = "team";

    private final Teams teams;

    TeamsRule(Teams teams) {
        this.teams = teams;
    }

    @Override
    public void checkDecision(DmnModelInstance model, Surroundings desk, Findings findings) {
        DecisionOutputs.literals(model, TEAM).forEach((cell, team) -> {
            if (teams.working(team).isEmpty()) {
                String known = teams.all().stream().map(Team::code).collect(Collectors.joining(", "));
                findings.add(cell, "unknown-team", team, known);
            }
        });
    }

    @Override
    public void check(String variable, Object answer) {
        if (variable.equals(TEAM) && teams.find(answer.toString()).isEmpty()) {
            throw new IllegalArgumentException("There is no team " + answer);
        }
    }
}
