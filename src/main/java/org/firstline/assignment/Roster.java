package org.firstline.assignment;

import java.util.List;
import java.util.Map;
import org.firstline.identity.DeskUser;
import org.firstline.identity.People;
import org.firstline.identity.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who can be given work, and when. */
@Service
public class Roster {

    private final People people;
    private final RosterRows rows;

    Roster(People people, RosterRows rows) {
        this.people = people;
        this.rows = rows;
    }

    /**
     * The agents of the team who are given work, by id, on shift or not; a lead takes work but is given none. Empty for an
     * unknown team. Who has no roster is on shift round the clock and has neither skills nor a limit.
     */
    @Transactional(readOnly = true)
    public List<RosteredAgent> of(String team) {
        List<DeskUser> agents = people.members(team).stream()
                .filter(member -> member.has(Role.AGENT) && !member.has(Role.LEAD))
                .toList();
        Map<String, RosterRows.Row> rostered =
                rows.of(agents.stream().map(DeskUser::id).toList());
        return agents.stream()
                .map(agent -> agent(agent, rostered.getOrDefault(agent.id(), RosterRows.Row.empty())))
                .toList();
    }

    private RosteredAgent agent(DeskUser user, RosterRows.Row row) {
        return new RosteredAgent(user.id(), user.displayName(), row.skills(), row.capacity(), rows.presence(row));
    }
}
