package org.firstline.identity.process;

import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.firstline.identity.Role;
import org.springframework.stereotype.Component;

/** People, roles and rights as the engine keeps them; they are there before anything else of the desk starts. */
@Component
class IdentityPlugin extends AbstractProcessEnginePlugin {

    /** The engine's default allows no hyphen, and with it no team code. */
    private static final String IDS = "[a-zA-Z0-9._-]{1,60}";

    private final Accounts accounts;
    private final DeskAccountsFactory sessions;

    IdentityPlugin(Accounts accounts, DeskAccountsFactory sessions) {
        this.accounts = accounts;
        this.sessions = sessions;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setPasswordEncryptor(new SpringEncryptor());
        engine.setSaltGenerator(() -> "");
        engine.setPasswordPolicy(new DeskPasswords());
        engine.setEnablePasswordPolicy(true);
        engine.setIdentityProviderSessionFactory(sessions);
        engine.setResourceAuthorizationProvider(new OwnRights());
        engine.setGeneralResourceWhitelistPattern(IDS);
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        Seed seed = new Seed(engine);
        seed.roles();
        seed.teams();
        if (accounts.demo()) {
            DemoAccount.ALL.forEach(account -> admit(seed, account));
        } else {
            admitAdministrator(seed);
        }
    }

    private static void admit(Seed seed, DemoAccount account) {
        seed.user(
                account.id(), account.firstName(), account.lastName(), account.id(), account.roles(), account.teams());
        seed.address(account.id(), account.email());
    }

    private void admitAdministrator(Seed seed) {
        if (!seed.hasAdministrator()) {
            String password = accounts.requiredPassword();
            seed.user(Accounts.ADMIN, "First", "Administrator", password, Set.of(Role.ADMINISTRATOR), Set.of());
        }
        DemoAccount.ALL.stream()
                .map(DemoAccount::id)
                .filter(id -> seed.opens(id, id))
                .findFirst()
                .ifPresent(id -> {
                    throw StartRefused.demoPassword(id);
                });
    }
}
