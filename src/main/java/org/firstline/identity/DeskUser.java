package org.firstline.identity;

import java.security.Principal;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Somebody who works at the desk.
 *
 * @param id what they log in with, and what tasks and the journal name
 * @param teams codes of the teams whose work they do
 */
public record DeskUser(String id, String displayName, Set<Role> roles, Set<String> teams) implements Principal {

    public DeskUser {
        roles = Set.copyOf(roles);
        teams = Set.copyOf(teams);
    }

    /** The id: what Spring Security and logs call this user. */
    @Override
    public String getName() {
        return id;
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    public boolean in(String team) {
        return teams.contains(team);
    }

    /** The ids of the engine's groups that this user is in: roles and teams. */
    public List<String> groups() {
        return Stream.concat(roles.stream().map(Role::group), teams.stream()).toList();
    }
}
