package org.firstline.incident.domain;

import org.firstline.identity.People;
import org.firstline.identity.Role;
import org.firstline.shared.Actor;
import org.firstline.shared.NotAllowed;
import org.springframework.stereotype.Component;

/** Who may write down what the requester said: any agent of the first line, the assignee, or a lead. */
@Component
public class SpeakingForRequester {

    private final People people;
    private final FirstLine firstLine;

    SpeakingForRequester(People people, FirstLine firstLine) {
        this.people = people;
        this.firstLine = firstLine;
    }

    /** @throws NotAllowed for any other desk user; the requester and the desk itself may */
    public void require(Incident incident, Actor by) {
        if (!may(incident, by)) {
            throw new NotAllowed("on-behalf");
        }
    }

    /** The same as an answer. */
    public boolean may(Incident incident, Actor by) {
        return by.kind() != Actor.Kind.AGENT
                || incident.assignee().filter(by.name()::equals).isPresent()
                || people.find(by.name())
                        .filter(user -> user.has(Role.LEAD) || firstLine.has(user))
                        .isPresent();
    }
}
