package org.firstline.identity.process;

import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.Permissions.TASK_ASSIGN;
import static org.camunda.bpm.engine.authorization.Permissions.UPDATE;
import static org.camunda.bpm.engine.authorization.Resources.USER;

import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.task.Task;

/** What people may do with what is their own. */
final class OwnRights extends DefaultAuthorizationProvider {

    /** Change the own profile and password; the engine's default lets people delete themselves too. */
    @Override
    public AuthorizationEntity[] newUser(User user) {
        return new AuthorizationEntity[] {createGrantAuthorization(user.getId(), null, USER, user.getId(), READ, UPDATE)
        };
    }

    /** Give the own task back or to a colleague; the engine's default lets who has a task only work on it. */
    @Override
    public AuthorizationEntity[] newTaskAssignee(Task task, String before, String after) {
        AuthorizationEntity[] granted = super.newTaskAssignee(task, before, after);
        if (granted != null) {
            for (AuthorizationEntity each : granted) {
                each.addPermission(TASK_ASSIGN);
            }
        }
        return granted;
    }
}
