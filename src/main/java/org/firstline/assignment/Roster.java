package org.firstline.assignment;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.firstline.assignment.RosterDefinition.Away;
import org.firstline.assignment.RosterDefinition.SkillLevel;
import org.firstline.calendar.Calendars;
import org.firstline.identity.DeskUser;
import org.firstline.identity.People;
import org.firstline.identity.Role;
import org.firstline.shared.InputRefused;
import org.firstline.shared.NotFound;
import org.firstline.shared.StateRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who can be given work, and when. */
@Service
public class Roster {

    private final People people;
    private final RosterRows rows;
    private final RosterStore store;
    private final Skills skills;
    private final Calendars calendars;

    Roster(People people, RosterRows rows, RosterStore store, Skills skills, Calendars calendars) {
        this.people = people;
        this.rows = rows;
        this.store = store;
        this.skills = skills;
        this.calendars = calendars;
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

    /**
     * Everybody's rosters, by user id; who has neither a roster nor a skill is there with version 0.
     *
     * @param agents user ids; one that nobody has counts as somebody without a roster
     */
    @Transactional(readOnly = true)
    public Map<String, StoredRoster> stored(Collection<String> agents) {
        Map<String, RosterRows.Row> known = rows.of(agents);
        Map<String, StoredRoster> stored = new LinkedHashMap<>();
        agents.forEach(agent -> stored.put(agent, stored(agent, known.getOrDefault(agent, RosterRows.Row.empty()))));
        return stored;
    }

    /** @throws NotFound {@code person} */
    @Transactional(readOnly = true)
    public StoredRoster stored(String agent) {
        require(agent);
        return stored(List.of(agent)).get(agent);
    }

    /**
     * Replaces an agent's roster. Work that they have stays with them; it counts for what is given from now on.
     *
     * @param version the one that was read; null replaces whatever is there
     * @throws NotFound {@code person}
     * @throws InputRefused with everything that is wrong; nothing is stored then
     * @throws StateRefused {@code roster-changed}
     */
    @Transactional
    public void put(String agent, RosterDefinition roster, @Nullable Integer version) {
        require(agent);
        int stored = store.lock(agent);
        if (version != null && version != stored) {
            throw new StateRefused("roster-changed", agent);
        }
        store.write(agent, roster.checked(calendars.desk().zone().getId(), mayHave(agent)));
    }

    /**
     * Whether it could be stored; stores nothing.
     *
     * @throws NotFound {@code person}
     * @throws InputRefused with everything that is wrong
     */
    @Transactional(readOnly = true)
    public void check(String agent, RosterDefinition roster) {
        require(agent);
        roster.checked(calendars.desk().zone().getId(), mayHave(agent));
    }

    /** What is not retired, and what they have already. */
    private Set<String> mayHave(String agent) {
        Set<String> codes = new TreeSet<>(rows.of(List.of(agent))
                .getOrDefault(agent, RosterRows.Row.empty())
                .skills()
                .keySet());
        skills.all().stream().filter(skill -> !skill.retired()).map(Skill::code).forEach(codes::add);
        return codes;
    }

    private void require(String agent) {
        if (people.find(agent).isEmpty()) {
            throw new NotFound("person", agent);
        }
    }

    private StoredRoster stored(String agent, RosterRows.Row row) {
        RosterDefinition definition = new RosterDefinition(
                row.capacity(),
                row.zone() == null ? calendars.desk().zone().getId() : row.zone(),
                row.skills().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .<@Nullable SkillLevel>map(skill -> new SkillLevel(skill.getKey(), skill.getValue()))
                        .toList(),
                List.copyOf(row.openings()),
                row.absences().stream()
                        .<@Nullable Away>map(away -> new Away(away.from(), away.until(), away.reason()))
                        .toList());
        return new StoredRoster(agent, row.version(), definition, rows.presence(row));
    }

    private RosteredAgent agent(DeskUser user, RosterRows.Row row) {
        return new RosteredAgent(user.id(), user.displayName(), row.skills(), row.capacity(), rows.presence(row));
    }
}
