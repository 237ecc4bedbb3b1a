package org.firstline.identity.process;

import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.firstline.identity.LoggedIn;
import org.firstline.identity.Passwords;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Lets the engine check, with the encoder that {@link SpringEncryptor} gives it. */
@Component
class EnginePasswords implements Passwords {

    private final IdentityService identity;
    private final UserRows users;
    private final PasswordEncoder encoder = SpringEncryptor.encoder();
    private final String nobodys = encoder.encode("nobody's password");

    EnginePasswords(IdentityService identity, UserRows users) {
        this.identity = identity;
        this.users = users;
    }

    @Override
    public Optional<LoggedIn> check(String userId, String password) {
        Optional<UserRow> row = users.row(userId);
        if (row.isEmpty()) {
            encoder.matches(password, nobodys);
            return Optional.empty();
        }
        return row.filter(user -> identity.checkPassword(userId, password))
                .map(user -> new LoggedIn(userId, user.passwordMark()));
    }
}
