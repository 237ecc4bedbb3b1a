package org.firstline.assignment.web;

import org.firstline.assignment.Team;
import org.firstline.identity.DeskUser;
import org.firstline.identity.People;
import org.firstline.identity.Role;
import org.firstline.shared.NotAllowed;
import org.firstline.shared.NotFound;
import org.springframework.stereotype.Component;

/** Who may change what: a lead the own teams with their agents, administrators everything. */
@Component
class Editors {

    private final People people;

    Editors(People people) {
        this.people = people;
    }

    /** @throws NotAllowed for somebody without a role */
    DeskUser reader() {
        return people.currentAs(Role.values());
    }

    /** @throws NotAllowed for everybody else */
    DeskUser administrator() {
        return people.currentAs(Role.ADMINISTRATOR);
    }

    /** @throws NotAllowed unless the user may change something of some team */
    DeskUser leadOrAdministrator() {
        return people.currentAs(Role.LEAD, Role.ADMINISTRATOR);
    }

    boolean may(DeskUser user, String team) {
        return user.has(Role.ADMINISTRATOR) || user.has(Role.LEAD) && user.in(team);
    }

    /** Agents who share a team with the lead, and the lead. */
    boolean may(DeskUser user, DeskUser person) {
        return user.has(Role.ADMINISTRATOR)
                || user.has(Role.LEAD) && person.teams().stream().anyMatch(user::in);
    }

    /** @throws NotAllowed {@code team-not-yours} */
    void require(DeskUser user, Team team) {
        if (!may(user, team.code())) {
            throw new NotAllowed("team-not-yours", team.code());
        }
    }

    /**
     * @return the person, whose roster the user may change
     * @throws NotAllowed {@code person-not-yours}
     */
    DeskUser requirePerson(DeskUser user, String id) {
        DeskUser person = person(id);
        if (!may(user, person)) {
            throw new NotAllowed("person-not-yours", id);
        }
        return person;
    }

    /** A lead brings in and sends away agents; what else a group gives is the administrators' to give. */
    void requireMember(DeskUser user, DeskUser member) {
        if (!mayMove(user, member)) {
            throw new NotAllowed("agents-only", member.id());
        }
    }

    boolean mayMove(DeskUser user, DeskUser member) {
        return user.has(Role.ADMINISTRATOR) || member.has(Role.AGENT) && !member.has(Role.LEAD);
    }

    /** @throws NotFound {@code person} */
    DeskUser person(String id) {
        return people.find(id).orElseThrow(() -> new NotFound("person", id));
    }
}
