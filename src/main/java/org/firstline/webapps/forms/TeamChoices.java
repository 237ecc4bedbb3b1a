package org.firstline.webapps.forms;

import java.util.List;
import org.firstline.assignment.Teams;
import org.springframework.stereotype.Component;

@Component
class TeamChoices implements Choices {

    private final Teams teams;

    TeamChoices(Teams teams) {
        this.teams = teams;
    }

    @Override
    public String name() {
        return "teams";
    }

    @Override
    public List<Choice> offered() {
        return teams.all().stream()
                .map(team -> new Choice(team.code(), team.name()))
                .toList();
    }
}
