package org.firstline.identity.process;

import static org.firstline.identity.Role.ADMINISTRATOR;
import static org.firstline.identity.Role.AGENT;
import static org.firstline.identity.Role.LEAD;
import static org.firstline.identity.Role.MANAGER;
import static org.firstline.identity.Role.PROCESS_OWNER;

import java.util.List;
import java.util.Set;
import org.firstline.identity.Role;

/** Somebody of the demonstration; the password is the id. */
record DemoAccount(String id, String firstName, String lastName, Set<Role> roles, Set<String> teams) {

    private static final String FIRST = "first-line";
    private static final String SECOND = "second-line";
    private static final String THIRD = "third-line";

    static final List<DemoAccount> ALL = List.of(
            new DemoAccount("line1a", "Sanne", "de Vries", Set.of(AGENT), Set.of(FIRST)),
            new DemoAccount("line1b", "Yusuf", "Demir", Set.of(AGENT), Set.of(FIRST)),
            new DemoAccount("line2a", "Pieter", "Bakker", Set.of(AGENT), Set.of(SECOND)),
            new DemoAccount("line2b", "Anna", "Kowalska", Set.of(AGENT), Set.of(SECOND)),
            new DemoAccount("line3a", "Thijs", "van den Berg", Set.of(AGENT), Set.of(THIRD)),
            new DemoAccount("line3b", "Priya", "Raman", Set.of(AGENT), Set.of(THIRD)),
            new DemoAccount("lead", "Marloes", "Jansen", Set.of(LEAD, AGENT), Set.of(FIRST, SECOND, THIRD)),
            new DemoAccount("manager", "David", "Okafor", Set.of(MANAGER), Set.of()),
            new DemoAccount("owner", "Femke", "Visser", Set.of(PROCESS_OWNER), Set.of()),
            new DemoAccount("admin", "Bram", "Hendriks", Set.of(ADMINISTRATOR), Set.of()));

    /** In a domain that nobody can own. */
    String email() {
        return id + "@desk.firstline.example";
    }
}
