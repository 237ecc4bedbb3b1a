package org.firstline.identity.process;

import static org.camunda.bpm.engine.authorization.Permissions.ACCESS;
import static org.camunda.bpm.engine.authorization.Permissions.ALL;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE_INSTANCE;
import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.Permissions.READ_HISTORY;
import static org.camunda.bpm.engine.authorization.Permissions.READ_INSTANCE;
import static org.camunda.bpm.engine.authorization.Permissions.READ_TASK;
import static org.camunda.bpm.engine.authorization.Permissions.TASK_ASSIGN;
import static org.camunda.bpm.engine.authorization.Permissions.TASK_WORK;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.RETRY_JOB;
import static org.camunda.bpm.engine.authorization.Resources.APPLICATION;
import static org.camunda.bpm.engine.authorization.Resources.BATCH;
import static org.camunda.bpm.engine.authorization.Resources.DECISION_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.DECISION_REQUIREMENTS_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.DEPLOYMENT;
import static org.camunda.bpm.engine.authorization.Resources.GROUP;
import static org.camunda.bpm.engine.authorization.Resources.OPERATION_LOG_CATEGORY;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_INSTANCE;
import static org.camunda.bpm.engine.authorization.Resources.TASK;
import static org.camunda.bpm.engine.authorization.Resources.USER;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.UserOperationLogCategoryPermissions;
import org.firstline.identity.Role;

/**
 * One line of what a role may do in the engine and its web apps. Work on tasks needs none: the engine itself grants it to
 * the team that a task is offered to.
 *
 * @param id of the resource, or {@code *} for all
 */
record Right(Resource resource, String id, List<Permission> permissions) {

    private static final String ANY = "*";

    /** The one process that people start themselves; the desk starts the others. */
    private static final String PHONE_FORM = "register-by-phone";

    static List<Right> of(Role role) {
        return switch (role) {
            case AGENT -> agent();
            case LEAD -> lead();
            case MANAGER -> manager();
            case PROCESS_OWNER -> reader();
            case ADMINISTRATOR ->
                Arrays.stream(Resources.values())
                        .map(resource -> may(resource, ANY, ALL))
                        .toList();
        };
    }

    private static List<Right> agent() {
        return List.of(
                may(APPLICATION, "tasklist", ACCESS),
                may(PROCESS_DEFINITION, ANY, READ, READ_INSTANCE, READ_TASK),
                may(PROCESS_DEFINITION, PHONE_FORM, CREATE_INSTANCE),
                may(PROCESS_INSTANCE, ANY, CREATE),
                may(USER, ANY, READ),
                may(GROUP, ANY, READ));
    }

    /** Tasklist for what was escalated to them. */
    private static List<Right> manager() {
        return Stream.concat(Stream.of(may(APPLICATION, "tasklist", ACCESS)), reader(RETRY_JOB).stream())
                .toList();
    }

    private static List<Right> lead() {
        return Stream.concat(
                        Stream.of(may(APPLICATION, "tasklist", ACCESS)),
                        reader(RETRY_JOB, TASK_WORK, TASK_ASSIGN).stream())
                .toList();
    }

    /** @param more what they may do besides with instances, their jobs and their tasks */
    private static List<Right> reader(Permission... more) {
        List<Permission> ofProcesses = new ArrayList<>(List.of(READ, READ_INSTANCE, READ_TASK, READ_HISTORY));
        ofProcesses.addAll(List.of(more));
        return List.of(
                may(APPLICATION, "cockpit", ACCESS),
                new Right(PROCESS_DEFINITION, ANY, ofProcesses),
                may(PROCESS_INSTANCE, ANY, READ),
                may(DECISION_DEFINITION, ANY, READ, READ_HISTORY),
                may(DECISION_REQUIREMENTS_DEFINITION, ANY, READ),
                may(DEPLOYMENT, ANY, READ),
                may(TASK, ANY, READ),
                may(BATCH, ANY, READ, READ_HISTORY),
                may(OPERATION_LOG_CATEGORY, ANY, UserOperationLogCategoryPermissions.READ),
                may(USER, ANY, READ),
                may(GROUP, ANY, READ));
    }

    private static Right may(Resource resource, String id, Permission... permissions) {
        return new Right(resource, id, List.of(permissions));
    }
}
