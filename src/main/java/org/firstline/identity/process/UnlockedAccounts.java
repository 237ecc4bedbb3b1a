package org.firstline.identity.process;

import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;

/**
 * The engine's own users without its lock: wrong passwords must not shut somebody out of their account, or anybody could
 * shut out everybody. Guessing is slowed down per address instead.
 */
public class UnlockedAccounts extends DbIdentityServiceProvider {

    @Override
    protected boolean isUserLocked(UserEntity user) {
        return false;
    }

    @Override
    protected void lockUser(UserEntity user) {
        // Not even counted: see above.
    }
}
