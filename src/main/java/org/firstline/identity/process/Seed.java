package org.firstline.identity.process;

import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.firstline.identity.Role;

/** What an empty desk needs before anybody can log in; each step does nothing when it was done before. */
final class Seed {

    private final IdentityService identity;
    private final Rights rights;

    Seed(ProcessEngine engine) {
        this.identity = engine.getIdentityService();
        this.rights = new Rights(engine.getAuthorizationService());
    }

    void roles() {
        for (Role role : Role.values()) {
            group(role.group(), role.title(), EnginePeople.ROLE);
            rights.grant(role);
        }
    }

    void teams() {
        group("first-line", "First line", EnginePeople.TEAM);
        group("second-line", "Second line", EnginePeople.TEAM);
        group("third-line", "Third line", EnginePeople.TEAM);
    }

    void user(String id, String firstName, String lastName, String password, Set<Role> roles, Set<String> teams) {
        if (identity.createUserQuery().userId(id).count() > 0) {
            return;
        }
        User user = identity.newUser(id);
        user.setFirstName(firstName);
        user.setLastName(lastName);
        user.setPassword(password);
        // Whoever chose the first password, the operator or the demonstration, need not follow the policy.
        ((IdentityServiceImpl) identity).saveUser(user, true);
        roles.forEach(role -> identity.createMembership(id, role.group()));
        teams.forEach(team -> identity.createMembership(id, team));
    }

    /** Unless they have an address. */
    void address(String id, String email) {
        User user = identity.createUserQuery().userId(id).singleResult();
        if (user != null && (user.getEmail() == null || user.getEmail().isBlank())) {
            user.setEmail(email);
            ((IdentityServiceImpl) identity).saveUser(user, true);
        }
    }

    boolean hasAdministrator() {
        return identity.createUserQuery()
                        .memberOfGroup(Role.ADMINISTRATOR.group())
                        .count()
                > 0;
    }

    boolean opens(String id, String password) {
        return identity.createUserQuery().userId(id).count() > 0 && identity.checkPassword(id, password);
    }

    private void group(String id, String name, String type) {
        if (identity.createGroupQuery().groupId(id).count() > 0) {
            return;
        }
        Group group = identity.newGroup(id);
        group.setName(name);
        group.setType(type);
        identity.saveGroup(group);
    }
}
