package org.firstline.replay;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.firstline.assignment.Team;
import org.firstline.assignment.Teams;
import org.firstline.identity.People;
import org.firstline.identity.Role;
import org.firstline.shared.Line;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The log's people and teams as users and groups of this desk. A team may be the first of one case and a later one of
 * another, so each serves the first and the second line.
 */
@Component
class Cast {

    private static final int LONGEST_ID = 50;

    private final People people;
    private final Teams teams;
    private final SecureRandom random = new SecureRandom();

    Cast(People people, Teams teams) {
        this.people = people;
        this.teams = teams;
    }

    /** Adds everybody whom the log names, and a lead who acts where the log says that something was done but not by whom. */
    Named add(List<LogRow> rows) {
        Map<String, String> teamCodes = new HashMap<>();
        Map<String, Set<String>> teamsOf = teamsByPerson(rows);
        rows.stream().map(LogRow::team).forEach(name -> {
            if (name != null) {
                teamCodes.computeIfAbsent(name, this::addTeam);
            }
        });
        Map<String, String> userIds = new HashMap<>();
        teamsOf.forEach((name, of) -> userIds.put(name, addPerson(name, of, teamCodes)));
        String lead = addUser("Log", EnumSet.of(Role.AGENT, Role.LEAD), Set.of());
        return new Named(teamCodes, userIds, lead);
    }

    /** A person belongs to each team that had a case while it was theirs. */
    private static Map<String, Set<String>> teamsByPerson(List<LogRow> rows) {
        Map<String, Set<String>> teamsOf = new HashMap<>();
        Map<String, String> teamOfCase = new HashMap<>();
        for (LogRow row : rows) {
            if (row.team() != null) {
                teamOfCase.put(row.caseNumber(), row.team());
            }
            if (row.person() != null) {
                Set<String> of = teamsOf.computeIfAbsent(row.person(), name -> new LinkedHashSet<>());
                String team = teamOfCase.get(row.caseNumber());
                if (team != null) {
                    of.add(team);
                }
            }
        }
        return teamsOf;
    }

    private String addTeam(String name) {
        Set<String> taken = new HashSet<>();
        for (Role role : Role.values()) {
            taken.add(role.group());
        }
        String code = free(name, id -> taken.contains(id) || teams.find(id).isPresent());
        people.addTeam(code, name);
        teams.add(new Team(code, name, EnumSet.of(Line.FIRST, Line.SECOND)));
        return code;
    }

    private String addPerson(String name, Set<String> teamNames, Map<String, String> teamCodes) {
        Set<String> codes = new HashSet<>();
        teamNames.forEach(team -> codes.add(teamCodes.get(team)));
        return addUser(name, EnumSet.of(Role.AGENT), codes);
    }

    private String addUser(String name, Set<Role> roles, Set<String> codes) {
        String id = free(name, taken -> people.find(taken).isPresent());
        people.addUser(id, name, password(), roles, codes);
        return id;
    }

    /** Nobody knows it: people of a log do not log in. */
    private String password() {
        byte[] bits = new byte[32];
        random.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }

    private static String free(String name, Predicate<String> taken) {
        String plain = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        String base = plain.substring(0, Math.min(plain.length(), LONGEST_ID));
        String id = base;
        for (int number = 2; taken.test(id); number++) {
            id = base + "-" + number;
        }
        return id;
    }

    /** The ids under which this desk knows the log's names. */
    record Named(Map<String, String> teams, Map<String, String> people, String lead) {

        @Nullable
        String team(@Nullable String name) {
            return name == null ? null : teams.get(name);
        }

        String person(String name) {
            return people.getOrDefault(name, lead);
        }
    }
}
