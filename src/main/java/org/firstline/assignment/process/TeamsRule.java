package org.firstline.assignment.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
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

    private static final String LINE = "line";

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
        model.getModelElementsByType(Decision.class).forEach(decision -> checkLines(decision, findings));
    }

    /** The desk would look for the line's work in a team that does none. */
    private void checkLines(Decision decision, Findings findings) {
        Map<Object, String> lines = new HashMap<>();
        DecisionOutputs.literals(decision, LINE)
                .ifPresent(cells -> cells.forEach((cell, line) -> lines.put(cell.getParentElement(), line)));
        DecisionOutputs.literals(decision, TEAM)
                .ifPresent(cells -> cells.forEach((cell, code) -> {
                    String line = lines.get(cell.getParentElement());
                    Optional<String> served = teams.working(code).map(team -> team.lines().stream()
                            .sorted()
                            .map(Enum::name)
                            .collect(Collectors.joining(", ")));
                    served.filter(all ->
                                    line != null && !List.of(all.split(", ")).contains(line))
                            .ifPresent(all -> findings.add(cell, "team-of-another-line", code, line, all));
                }));
    }

    @Override
    public void check(String variable, Object answer) {
        if (variable.equals(TEAM) && teams.find(answer.toString()).isEmpty()) {
            throw new IllegalArgumentException("There is no team " + answer);
        }
    }
}
