package org.firstline.identity.process;

import org.camunda.bpm.engine.IdentityService;
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
    public boolean match(String userId, String password) {
        if (users.find(userId).isEmpty()) {
            encoder.matches(password, nobodys);
            return false;
        }
        return identity.checkPassword(userId, password);
    }
}
