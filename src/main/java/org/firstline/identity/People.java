package org.firstline.identity;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.firstline.shared.NotAllowed;
import org.firstline.shared.NotFound;
import org.firstline.shared.StateRefused;
import org.jspecify.annotations.Nullable;

/** Who works at the desk. Team codes are the engine's group ids, and so the candidate groups of tasks. */
public interface People {

    /** Empty when nobody has this id; ids differ by case. */
    Optional<DeskUser> find(String id);

    /**
     * Who is logged in on this thread.
     *
     * @throws IllegalStateException when nobody is; only routes that demand a log-in may ask
     */
    DeskUser current();

    /**
     * Who is logged in, if they have one of the roles.
     *
     * @throws NotAllowed {@code role}
     */
    default DeskUser currentAs(Role... anyOf) {
        DeskUser user = current();
        if (Arrays.stream(anyOf).noneMatch(user::has)) {
            throw new NotAllowed("role");
        }
        return user;
    }

    /** Everybody who can log in, by name. */
    List<DeskUser> everybody();

    /** Everybody in the team, by id; empty for an unknown team. */
    List<DeskUser> members(String team);

    /** How to reach one person; empty when nobody has this id. */
    Optional<Contact> contact(String userId);

    /** How to reach everybody in a group, by id: a team's code or a role's group; empty for an unknown one. */
    List<Contact> contacts(String group);

    /**
     * Adds somebody who can log in at once.
     *
     * @param id 1–60 letters, digits, dots, hyphens or underscores
     * @param teams codes of teams that exist
     * @throws StateRefused {@code user-exists}
     */
    void addUser(String id, String displayName, String password, Set<Role> roles, Set<String> teams);

    /** Gives them an address, or takes it away; null for none. Nothing happens for somebody who does not exist. */
    void address(String userId, @Nullable String email);

    /**
     * Removes somebody for good. Whatever they hold is given to others before the transaction ends.
     *
     * @throws NotFound {@code person}
     * @throws StateRefused {@code last-administrator}
     */
    void removeUser(String id);

    /** Adds a team's group, or does nothing when it is there. */
    void addTeam(String code, String name);

    /** Gives a team's group another name, or does nothing when there is none. */
    void nameTeam(String code, String name);

    /** Makes the user a member, or does nothing when they are one. */
    void join(String userId, String team);

    /** Ends the membership, or does nothing when there is none. What they hold of its work is given to others. */
    void leave(String userId, String team);
}
