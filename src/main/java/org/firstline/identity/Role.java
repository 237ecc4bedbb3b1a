package org.firstline.identity;

import java.util.Arrays;
import java.util.Optional;

/** What somebody may do at the desk; each is a group of type {@code ROLE} in the engine. */
public enum Role {
    AGENT("agent", "Agents"),
    LEAD("lead", "Team leads"),
    MANAGER("manager", "Managers"),
    PROCESS_OWNER("process-owner", "Process owners"),
    ADMINISTRATOR("camunda-admin", "Administrators");

    private final String group;
    private final String title;

    Role(String group, String title) {
        this.group = group;
        this.title = title;
    }

    /** The engine's group id; candidate groups and authorizations use it. */
    public String group() {
        return group;
    }

    /** How Tasklist and Admin call the group. */
    public String title() {
        return title;
    }

    /** Empty for a group that is no role. */
    public static Optional<Role> ofGroup(String group) {
        return Arrays.stream(values()).filter(role -> role.group.equals(group)).findFirst();
    }
}
