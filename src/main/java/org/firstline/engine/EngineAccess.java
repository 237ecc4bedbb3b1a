package org.firstline.engine;

import java.sql.SQLIntegrityConstraintViolationException;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.commons.lang3.exception.ExceptionUtils;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.firstline.shared.Refused;
import org.firstline.shared.StateRefused;
import org.springframework.stereotype.Component;

/** How facades call the engine: with whose rights, and with the desk's own refusals coming back out of it. */
@Component
public class EngineAccess {

    private final ProcessEngine engine;

    EngineAccess(ProcessEngine engine) {
        this.engine = engine;
    }

    /**
     * Calls the engine with the desk's rights, for what a facade has allowed by its own rules: a requester's link, an agent
     * who speaks for the requester. Who calls stays known to listeners and to the engine's operation log.
     */
    public <T> T asDesk(Supplier<T> call) {
        ProcessEngineConfigurationImpl configuration =
                (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        return asCaller(() -> configuration
                .getCommandExecutorTxRequired()
                .execute(command -> command.runWithoutAuthorization(call::get)));
    }

    public void asDesk(Runnable call) {
        asDesk(() -> {
            call.run();
            return call;
        });
    }

    /**
     * Calls the engine with the caller's own rights.
     *
     * @throws Refused the one that a listener or delegate raised inside the engine; {@link StateRefused} when somebody else
     *     changed the same thing at the same moment
     */
    public <T> T asCaller(Supplier<T> call) {
        try {
            return call.get();
        } catch (OptimisticLockingException race) {
            throw new StateRefused("race-lost");
        } catch (ProcessEngineException failure) {
            if (ExceptionUtils.hasCause(failure, SQLIntegrityConstraintViolationException.class)) {
                throw new StateRefused("race-lost");
            }
            throw refusalIn(failure).<RuntimeException>map(refused -> refused).orElse(failure);
        }
    }

    /** The user in whose name this thread calls the engine; empty for jobs and for requesters' links. */
    public Optional<String> callingUser() {
        return Optional.ofNullable(engine.getIdentityService().getCurrentAuthentication())
                .map(Authentication::getUserId);
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
