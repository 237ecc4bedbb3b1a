package org.firstline.engine;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.firstline.shared.Refused;
import org.firstline.shared.StateRefused;

/**
 * How facades call the engine: as whom, and with the desk's own refusals coming back out of it. A thread in which nobody is
 * logged in (a job, a requester's link) is not checked by the engine.
 */
public class EngineAccess {

    private static final List<String> ALL_RIGHTS = List.of("camunda-admin");

    private final IdentityService identityService;

    EngineAccess(IdentityService identityService) {
        this.identityService = identityService;
    }

    /**
     * Calls the engine with the desk's rights, for what a facade has allowed by its own rules: a requester's link, a timer,
     * an agent who speaks for the requester. Who calls stays known; the caller's own rights are back afterwards.
     */
    public <T> T asDesk(Supplier<T> call) {
        Authentication caller = identityService.getCurrentAuthentication();
        if (caller == null) {
            return asCaller(call);
        }
        identityService.setAuthentication(caller.getUserId(), ALL_RIGHTS);
        try {
            return asCaller(call);
        } finally {
            identityService.setAuthentication(caller);
        }
    }

    public void asDesk(Runnable call) {
        asDesk(() -> {
            call.run();
            return call;
        });
    }

    /**
     * Calls the engine with the caller's own authentication.
     *
     * @throws Refused the one that a listener or delegate raised inside the engine; {@link StateRefused} when somebody
     *     else changed the same task at the same moment
     */
    public <T> T asCaller(Supplier<T> call) {
        try {
            return call.get();
        } catch (OptimisticLockingException race) {
            throw new StateRefused("race-lost");
        } catch (ProcessEngineException failure) {
            throw refusalIn(failure).<RuntimeException>map(refused -> refused).orElse(failure);
        }
    }

    /** The user in whose name this thread calls the engine; empty for the desk itself and for jobs. */
    public Optional<String> callingUser() {
        return Optional.ofNullable(identityService.getCurrentAuthentication()).map(Authentication::getUserId);
    }

    static Optional<Refused> refusalIn(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refused refused) {
                return Optional.of(refused);
            }
        }
        return Optional.empty();
    }
}
