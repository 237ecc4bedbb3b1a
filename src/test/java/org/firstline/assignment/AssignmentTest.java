package org.firstline.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.firstline.identity.DeskUser;
import org.firstline.identity.People;
import org.firstline.identity.Role;
import org.junit.jupiter.api.Test;

class AssignmentTest {

    private final People people = mock();
    private final Map<String, Integer> open = new HashMap<>();
    private final Assignment assignment = new Assignment(people, agents -> open);

    @Test
    void givesWorkToWhoHasLeast() {
        team(agent("ann"), agent("bob"), agent("cas"));
        open.putAll(Map.of("ann", 3, "bob", 1, "cas", 2));
        assertThat(assignment.leastLoaded("team")).contains("bob");
        open.remove("cas");
        assertThat(assignment.leastLoaded("team"))
                .as("nothing is less than one")
                .contains("cas");
    }

    @Test
    void takesTheFirstByIdAmongEquals() {
        team(agent("cas"), agent("bob"), agent("ann"));
        open.putAll(Map.of("ann", 2, "bob", 1, "cas", 1));
        assertThat(assignment.leastLoaded("team")).contains("bob");
    }

    @Test
    void givesALeadNothing() {
        team(new DeskUser("ada", "Ada", Set.of(Role.AGENT, Role.LEAD), Set.of("team")), agent("bob"));
        open.put("bob", 9);
        assertThat(assignment.leastLoaded("team")).contains("bob");
    }

    @Test
    void givesNobodyWhatATeamWithoutAgentsGets() {
        team(new DeskUser("max", "Max", Set.of(Role.MANAGER), Set.of("team")));
        assertThat(assignment.leastLoaded("team")).isEmpty();
    }

    @Test
    void leavesWorkWithMembersAndLeads() {
        known(agent("ann"));
        known(new DeskUser("ada", "Ada", Set.of(Role.LEAD), Set.of()));
        known(new DeskUser("eve", "Eve", Set.of(Role.AGENT), Set.of("other")));
        assertThat(assignment.mayHold("ann", "team")).isTrue();
        assertThat(assignment.mayHold("ada", "team")).isTrue();
        assertThat(assignment.mayHold("eve", "team")).isFalse();
        when(people.find("gone")).thenReturn(Optional.empty());
        assertThat(assignment.mayHold("gone", "team")).isFalse();
    }

    private void team(DeskUser... members) {
        when(people.members("team")).thenReturn(List.copyOf(Arrays.asList(members)));
    }

    private void known(DeskUser user) {
        when(people.find(user.id())).thenReturn(Optional.of(user));
    }

    private static DeskUser agent(String id) {
        return new DeskUser(id, id, Set.of(Role.AGENT), Set.of("team"));
    }
}
