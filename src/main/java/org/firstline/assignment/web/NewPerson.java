package org.firstline.assignment.web;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.firstline.assignment.Team;
import org.firstline.identity.Role;
import org.firstline.shared.InputCheck;
import org.firstline.shared.InputRefused;
import org.firstline.web.Needed;
import org.jspecify.annotations.Nullable;

/** Somebody who shall work at the desk, as an administrator writes it. */
record NewPerson(
        @Needed @Nullable String user,
        @Needed @Nullable String name,
        @Needed @Nullable String password,
        @Nullable String email,
        @Needed @Nullable List<@Nullable Role> roles,
        @Nullable List<@Nullable String> teams) {

    private static final Pattern ID = Pattern.compile("[a-zA-Z0-9][a-zA-Z0-9._-]{0,59}");
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@,;<>]+@[^\\s@,;<>]+");
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ADDRESS = 254;
    private static final int LONGEST_PASSWORD = 72;
    private static final int SHORTEST_PASSWORD = 8;

    /** @throws InputRefused with everything that is wrong */
    Checked checked(List<Team> known) {
        InputCheck check = new InputCheck();
        String id = check.neededLine("user", user, LONGEST_NAME);
        if (!id.isEmpty() && !ID.matcher(id).matches()) {
            check.refuse("user", "user-id");
        }
        String displayName = check.neededLine("name", name, LONGEST_NAME);
        String secret = check.neededLine("password", password, LONGEST_PASSWORD);
        if (!secret.isEmpty() && secret.length() < SHORTEST_PASSWORD) {
            check.refuse("password", "too-short", SHORTEST_PASSWORD);
        } else if (secret.getBytes(StandardCharsets.UTF_8).length > LONGEST_PASSWORD) {
            check.refuse("password", "too-long", LONGEST_PASSWORD);
        }
        String address = check.line("email", email, LONGEST_ADDRESS);
        if (address != null && !ADDRESS.matcher(address).matches()) {
            check.refuse("email", "email-address");
        }
        Set<Role> asRoles = EnumSet.noneOf(Role.class);
        check.needed("roles", roles, List.<@Nullable Role>of()).stream()
                .filter(Objects::nonNull)
                .forEach(asRoles::add);
        if (roles != null && asRoles.isEmpty()) {
            check.refuse("roles", "required");
        }
        Set<String> inTeams = teams(check, known);
        check.done();
        return new Checked(id, displayName, secret, address, asRoles, inTeams);
    }

    private Set<String> teams(InputCheck check, List<Team> known) {
        List<String> codes = known.stream().map(Team::code).toList();
        Set<String> wanted = new HashSet<>();
        List<@Nullable String> given = teams == null ? List.of() : teams;
        for (int each = 0; each < given.size(); each++) {
            String team = given.get(each);
            if (team == null || !codes.contains(team)) {
                check.refuse("teams[" + each + "]", "unknown-team", String.valueOf(team), String.join(", ", codes));
            } else {
                wanted.add(team);
            }
        }
        return wanted;
    }

    /** A password stays out of logs. */
    @Override
    public String toString() {
        return "NewPerson[" + user + "]";
    }

    record Checked(
            String id,
            String name,
            String password,
            @Nullable String email,
            Set<Role> roles,
            Set<String> teams) {

        @Override
        public String toString() {
            return "Checked[" + id + "]";
        }
    }
}
