package org.firstline.survey.process;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.firstline.engine.EngineAccess;
import org.springframework.stereotype.Component;

/** The e-mail addresses of the desk's own people, as far as Admin knows them. */
@Component
public class DeskAddresses {

    private final IdentityService identityService;
    private final EngineAccess engine;

    DeskAddresses(IdentityService identityService, EngineAccess engine) {
        this.identityService = identityService;
        this.engine = engine;
    }

    /** Whether the address is the user's, however it is capitalised. */
    public boolean belongs(String email, String userId) {
        User user = engine.asDesk(
                () -> identityService.createUserQuery().userId(userId).singleResult());
        return user != null && email.equalsIgnoreCase(user.getEmail());
    }
}
