package org.firstline.identity.process;

import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Spring's delegating encoder as the engine's: a hash names its algorithm and carries its salt, so a better algorithm can
 * follow without anybody losing a password. Stored as {@code {spring}{bcrypt}$2a$…}.
 */
final class SpringEncryptor implements PasswordEncryptor {

    private final PasswordEncoder encoder = encoder();

    static PasswordEncoder encoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Override
    public String encrypt(String password) {
        return encoder.encode(password);
    }

    @Override
    public boolean check(String password, String encrypted) {
        return encoder.matches(password, encrypted);
    }

    @Override
    public String hashAlgorithmName() {
        return "spring";
    }
}
