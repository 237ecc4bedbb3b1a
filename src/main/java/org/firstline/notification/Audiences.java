package org.firstline.notification;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.firstline.identity.Contact;
import org.firstline.identity.People;
import org.firstline.identity.Role;
import org.firstline.incident.IncidentView;
import org.firstline.sla.LadderStep.Audience;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which people the ladder means. */
@Component
class Audiences {

    private final People people;

    Audiences(People people) {
        this.people = people;
    }

    /** Each person once. */
    Collection<Contact> of(List<Audience> audiences, IncidentView incident) {
        Map<String, Contact> each = new LinkedHashMap<>();
        audiences.stream().flatMap(audience -> of(audience, incident)).forEach(one -> each.put(one.id(), one));
        return each.values();
    }

    Stream<Contact> team(@Nullable String code) {
        return code == null ? Stream.empty() : people.contacts(code).stream();
    }

    /** The team's own, or every lead when it has none: somebody must know. */
    Collection<Contact> leads(String team) {
        List<Contact> own = people.members(team).stream()
                .filter(member -> member.has(Role.LEAD))
                .flatMap(lead -> people.contact(lead.id()).stream())
                .toList();
        return own.isEmpty() ? people.contacts(Role.LEAD.group()) : own;
    }

    private Stream<Contact> of(Audience audience, IncidentView incident) {
        return switch (audience) {
            case ASSIGNEE ->
                incident.assignee() == null ? team(incident.team()) : people.contact(incident.assignee()).stream();
            case TEAM -> team(incident.team());
            case LEADS -> people.contacts(Role.LEAD.group()).stream();
            case MANAGERS -> people.contacts(Role.MANAGER.group()).stream();
            case NOBODY -> Stream.empty();
        };
    }
}
