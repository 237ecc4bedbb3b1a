package org.firstline.assignment.process;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.firstline.assignment.Team;
import org.firstline.assignment.Teams;
import org.firstline.engine.guard.Vocabulary;
import org.springframework.stereotype.Component;

/** The teams that tables may ask for. */
@Component
class AssignmentVocabulary implements Vocabulary {

    private final Teams teams;

    AssignmentVocabulary(Teams teams) {
        this.teams = teams;
    }

    @Override
    public Set<String> variables() {
        return Set.of(TeamsRule.TEAM);
    }

    @Override
    public Map<String, Set<String>> codes() {
        return Map.of(TeamsRule.TEAM, teams.all().stream().map(Team::code).collect(Collectors.toSet()));
    }
}
