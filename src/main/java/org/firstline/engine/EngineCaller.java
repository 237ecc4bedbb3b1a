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
        return calling(() -> identityService.setAuthentication(userId, List.copyOf(groups)), call);
    }

    /** Calls in nobody's name and with the desk's rights, as the job executor does. */
    public void asNobody(Runnable call) {
        calling(identityService::clearAuthentication, () -> {
            call.run();
            return call;
        });
    }

    private <T> T calling(Runnable takeName, Supplier<T> call) {
        Authentication before = identityService.getCurrentAuthentication();
        takeName.run();
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
