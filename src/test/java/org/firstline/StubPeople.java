package org.firstline;

import java.util.*;
import org.firstline.identity.*;
import org.springframework.stereotype.Component;

@Component
@org.springframework.context.annotation.Fallback
class StubPeople implements People {
    Map<String, DeskUser> m = new TreeMap<>();

    StubPeople() {
        m.put("line1a", new DeskUser("line1a", "A", Set.of(Role.AGENT), Set.of("first-line")));
        m.put("line1b", new DeskUser("line1b", "B", Set.of(Role.AGENT), Set.of("first-line")));
        m.put("line2a", new DeskUser("line2a", "B", Set.of(Role.AGENT), Set.of("second-line")));
        m.put("line3a", new DeskUser("line3a", "B", Set.of(Role.AGENT), Set.of("third-line")));
    }

    public Optional<DeskUser> find(String id) {
        return Optional.ofNullable(m.get(id));
    }

    public DeskUser current() {
        throw new IllegalStateException();
    }

    public List<DeskUser> members(String team) {
        return m.values().stream().filter(u -> u.in(team)).toList();
    }

    public void addUser(String id, String d, String p, Set<Role> r, Set<String> t) {
        m.put(id, new DeskUser(id, d, r, t));
    }

    public void addTeam(String c, String n) {}

    public void join(String u, String t) {}
}
