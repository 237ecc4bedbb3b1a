package org.firstline.assignment;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.firstline.identity.DeskUser;
import org.firstline.identity.People;
import org.firstline.identity.Role;
import org.springframework.stereotype.Service;

/** Decides which agent of a team gets an incident. */
@Service
public class Assignment {

    private final People people;
    private final AgentLoad load;

    Assignment(People people, AgentLoad load) {
        this.people = people;
        this.load = load;
    }

    /**
     * The agent of the team with the least open work, the first by id among equals; a lead takes work but is given none.
     * Empty for a team without agents.
     */
    public Optional<String> leastLoaded(String team) {
        List<String> agents = people.members(team).stream()
                .filter(member -> member.has(Role.AGENT) && !member.has(Role.LEAD))
                .map(DeskUser::id)
                .sorted()
                .toList();
        if (agents.size() < 2) {
            return agents.stream().findFirst();
        }
        Map<String, Integer> open = load.of(agents);
        return agents.stream().min(Comparator.comparingInt(agent -> open.getOrDefault(agent, 0)));
    }

    /** Everybody of the team who may hold its work, by id. */
    public List<DeskUser> holders(String team) {
        return people.members(team).stream()
                .filter(member -> member.has(Role.AGENT) || member.has(Role.LEAD))
                .toList();
    }

    /** Whether the team's work can stay with them: an agent of the team, or a lead. */
    public boolean mayHold(String agent, String team) {
        return people.find(agent)
                .filter(user -> user.has(Role.LEAD) || user.has(Role.AGENT) && user.in(team))
                .isPresent();
    }
}
