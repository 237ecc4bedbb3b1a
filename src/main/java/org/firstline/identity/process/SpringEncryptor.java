package org.firstline.identity.process;

import java.nio.charset.StandardCharsets;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Spring's delegating encoder as the engine's: a hash names its algorithm and carries its salt, so a better algorithm can
 * follow without anybody losing a password. Stored as {@code {spring}{bcrypt}$2a$…}.
 */
final class SpringEncryptor implements PasswordEncryptor {

    private static final int MOST_BYTES = 72;

    private final PasswordEncoder encoder = encoder();

    static PasswordEncoder encoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    /** bcrypt knows no more than 72 bytes. */
    @Override
    public String encrypt(String password) {
        if (password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw new BadUserRequestException("A password has at most %d bytes.".formatted(MOST_BYTES));
        }
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
