package org.firstline.incident;

import java.util.Optional;
import org.firstline.assignment.Team;
import org.firstline.assignment.Teams;
import org.firstline.identity.DeskUser;
import org.firstline.identity.People;
import org.firstline.incident.domain.FirstLine;
import org.springframework.stereotype.Service;

/**
 * In whose name the desk speaks with a requester: somebody of the first line in their own, everybody else in that of the
 * contact. The journal tells colleagues who it was.
 */
@Service
public class RequesterContact {

    private final People people;
    private final Teams teams;
    private final FirstLine firstLine;

    RequesterContact(People people, Teams teams, FirstLine firstLine) {
        this.people = people;
        this.teams = teams;
        this.firstLine = firstLine;
    }

    /** Under which name the requester reads what a desk user wrote; empty before it was routed. */
    public Optional<String> nameFor(IncidentView incident, String author) {
        return people.find(author)
                .filter(firstLine::has)
                .map(DeskUser::displayName)
                .or(() -> name(incident));
    }

    /** The agent who keeps the contact, or else their team, when nobody of it has had the incident or is there any more. */
    public Optional<String> name(IncidentView incident) {
        return Optional.ofNullable(incident.contactOwner())
                .flatMap(people::find)
                .map(DeskUser::displayName)
                .or(() -> Optional.ofNullable(incident.contactTeam())
                        .flatMap(teams::find)
                        .map(Team::name));
    }
}
