package org.firstline.engine;

import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/** In whose name this thread calls the engine. */
@Component
public class EngineCaller {

    private final IdentityService identityService;

    EngineCaller(IdentityService identityService) {
        this.identityService = identityService;
    }

    /**
     * Calls in the name and with the rights of a desk user; whoever was the caller is so again afterwards.
     *
     * @param groups the ids of the user's teams and roles
     */
    public <T> T as(String userId, Collection<String> groups, Supplier<T> call) {
        Authentication before = identityService.getCurrentAuthentication();
        identityService.setAuthentication(userId, List.copyOf(groups));
        try {
            return call.get();
        } finally {
            if (before == null) {
                identityService.clearAuthentication();
            } else {
                identityService.setAuthentication(before);
            }
        }
    }
}
