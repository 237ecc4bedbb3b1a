package org.firstline.identity.process;

import java.util.List;
import java.util.Optional;
import org.firstline.identity.DemoPeople;
import org.firstline.identity.DeskUser;
import org.springframework.stereotype.Component;

/** The demonstration's people as they are now. */
@Component
class DemoAccounts implements DemoPeople {

    private final Accounts accounts;
    private final UserRows users;

    DemoAccounts(Accounts accounts, UserRows users) {
        this.accounts = accounts;
        this.users = users;
    }

    @Override
    public List<DeskUser> all() {
        if (!accounts.demo()) {
            return List.of();
        }
        return DemoAccount.ALL.stream()
                .map(DemoAccount::id)
                .map(users::find)
                .flatMap(Optional::stream)
                .toList();
    }
}
