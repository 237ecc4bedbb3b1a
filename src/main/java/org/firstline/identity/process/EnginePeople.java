package org.firstline.identity.process;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.firstline.engine.EngineAccess;
import org.firstline.identity.Contact;
import org.firstline.identity.DeskUser;
import org.firstline.identity.People;
import org.firstline.identity.Role;
import org.firstline.shared.NotFound;
import org.firstline.shared.StateRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Users and groups in the engine's own tables, so that Tasklist, Cockpit and Admin know the same people. */
@Service
class EnginePeople implements People {

    static final String TEAM = "TEAM";
    static final String ROLE = "ROLE";

    private final IdentityService identity;
    private final EngineAccess engine;
    private final UserRows rows;

    EnginePeople(IdentityService identity, EngineAccess engine, UserRows rows) {
        this.identity = identity;
        this.engine = engine;
        this.rows = rows;
    }

    @Override
    public Optional<DeskUser> find(String id) {
        return rows.find(id);
    }

    @Override
    public DeskUser current() {
        Authentication loggedIn = SecurityContextHolder.getContext().getAuthentication();
        if (loggedIn == null) {
            throw new IllegalStateException("Nobody is logged in on this thread");
        }
        if (loggedIn.getPrincipal() instanceof DeskUser user) {
            return user;
        }
        return find(loggedIn.getName())
                .orElseThrow(() -> new IllegalStateException("Nobody at the desk is called " + loggedIn.getName()));
    }

    @Override
    public List<DeskUser> everybody() {
        return rows.all();
    }

    @Override
    public List<DeskUser> members(String team) {
        return rows.membersOf(team);
    }

    @Override
    public Optional<Contact> contact(String userId) {
        return rows.contact(userId);
    }

    @Override
    public List<Contact> contacts(String group) {
        return rows.contactsOf(group);
    }

    @Override
    @Transactional
    public void addUser(String id, String displayName, String password, Set<Role> roles, Set<String> teams) {
        engine.asDesk(() -> {
            if (identity.createUserQuery().userId(id).count() > 0) {
                throw new StateRefused("user-exists", id);
            }
            User user = identity.newUser(id);
            String[] names = displayName.strip().split("\\s+", 2);
            user.setFirstName(names[0]);
            user.setLastName(names.length > 1 ? names[1] : "");
            user.setPassword(password);
            identity.saveUser(user);
            roles.forEach(role -> identity.createMembership(id, role.group()));
            teams.forEach(team -> identity.createMembership(id, team));
        });
    }

    @Override
    @Transactional
    public void address(String userId, @Nullable String email) {
        engine.asDesk(() -> {
            User user = identity.createUserQuery().userId(userId).singleResult();
            if (user != null && !Objects.equals(user.getEmail(), email)) {
                user.setEmail(email);
                // The password stays as it is, whatever the policy says of its hash.
                ((IdentityServiceImpl) identity).saveUser(user, true);
            }
        });
    }

    @Override
    @Transactional
    public void removeUser(String id) {
        DeskUser user = find(id).orElseThrow(() -> new NotFound("person", id));
        engine.asDesk(() -> {
            if (user.has(Role.ADMINISTRATOR)
                    && identity.createUserQuery()
                                    .memberOfGroup(Role.ADMINISTRATOR.group())
                                    .count()
                            == 1) {
                throw new StateRefused("last-administrator");
            }
            identity.deleteUser(id);
        });
    }

    @Override
    @Transactional
    public void addTeam(String code, String name) {
        addGroup(code, name, TEAM);
    }

    @Override
    @Transactional
    public void nameTeam(String code, String name) {
        engine.asDesk(() -> {
            Group group = identity.createGroupQuery().groupId(code).singleResult();
            if (group != null && !name.equals(group.getName())) {
                group.setName(name);
                identity.saveGroup(group);
            }
        });
    }

    @Override
    @Transactional
    public void join(String userId, String team) {
        engine.asDesk(() -> {
            if (identity.createGroupQuery().groupId(team).groupMember(userId).count() == 0) {
                identity.createMembership(userId, team);
            }
        });
    }

    @Override
    @Transactional
    public void leave(String userId, String team) {
        engine.asDesk(() -> identity.deleteMembership(userId, team));
    }

    void addGroup(String id, String name, String type) {
        engine.asDesk(() -> {
            if (identity.createGroupQuery().groupId(id).count() > 0) {
                return;
            }
            Group group = identity.newGroup(id);
            group.setName(name);
            group.setType(type);
            identity.saveGroup(group);
        });
    }
}
