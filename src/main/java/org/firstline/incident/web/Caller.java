package org.firstline.incident.web;

import org.firstline.identity.DeskUser;
import org.firstline.identity.People;
import org.firstline.identity.Role;
import org.firstline.shared.Actor;
import org.springframework.stereotype.Component;

/** Who calls, once their role allows what the route does; what an incident allows to whom its facade says. */
@Component
class Caller {

    private final People people;

    Caller(People people) {
        this.people = people;
    }

    /** Everybody with a role at the desk reads. */
    DeskUser reader() {
        return people.currentAs(Role.values());
    }

    /** Those who work on incidents. */
    Actor agent() {
        return Actor.agent(people.currentAs(Role.AGENT, Role.LEAD).id());
    }

    /** Those who write down what they know: agents, leads, managers. */
    DeskUser writer() {
        return people.currentAs(Role.AGENT, Role.LEAD, Role.MANAGER);
    }
}
