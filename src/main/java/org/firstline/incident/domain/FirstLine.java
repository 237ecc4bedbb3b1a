package org.firstline.incident.domain;

import org.firstline.assignment.Team;
import org.firstline.assignment.Teams;
import org.firstline.identity.DeskUser;
import org.firstline.shared.Line;
import org.springframework.stereotype.Component;

/** Who speaks with requesters: the teams of the first line. */
@Component
public class FirstLine {

    private final Teams teams;

    FirstLine(Teams teams) {
        this.teams = teams;
    }

    public boolean has(DeskUser user) {
        return teams.all().stream()
                .filter(team -> team.serves(Line.FIRST))
                .map(Team::code)
                .anyMatch(user::in);
    }
}
