package org.firstline.identity.process;

import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.firstline.identity.Role;

/** Brings the engine's authorizations in step with {@link Right}; what an administrator granted besides stays. */
final class Rights {

    private final AuthorizationService authorizations;

    Rights(AuthorizationService authorizations) {
        this.authorizations = authorizations;
    }

    void grant(Role role) {
        List<Authorization> granted = authorizations
                .createAuthorizationQuery()
                .groupIdIn(role.group())
                .list();
        for (Right right : Right.of(role)) {
            AuthorizationEntity authorization = (AuthorizationEntity) granted.stream()
                    .filter(existing -> existing.getAuthorizationType() == Authorization.AUTH_TYPE_GRANT
                            && existing.getResourceType() == right.resource().resourceType()
                            && existing.getResourceId().equals(right.id()))
                    .findFirst()
                    .orElseGet(() -> create(role, right));
            int before = authorization.getPermissions();
            authorization.setPermissions(right.permissions().toArray(Permission[]::new));
            if (authorization.getPermissions() != before) {
                authorizations.saveAuthorization(authorization);
            }
        }
    }

    private Authorization create(Role role, Right right) {
        Authorization authorization = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        authorization.setGroupId(role.group());
        authorization.setResource(right.resource());
        authorization.setResourceId(right.id());
        return authorization;
    }
}
