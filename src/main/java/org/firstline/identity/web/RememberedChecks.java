package org.firstline.identity.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.firstline.identity.LoggedIn;
import org.springframework.stereotype.Component;

/**
 * Right passwords of the last 60 seconds, because a client of the API sends one with each call and checking one is slow on
 * purpose. Kept as keyed hashes: neither password nor anything that it could be guessed from outside this JVM.
 */
@Component
class RememberedChecks {

    private static final String ALGORITHM = "HmacSHA256";

    private final Cache<ByteBuffer, LoggedIn> users = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofSeconds(60))
            .build();
    private final SecretKeySpec key;

    RememberedChecks() {
        byte[] bits = new byte[32];
        new SecureRandom().nextBytes(bits);
        key = new SecretKeySpec(bits, ALGORITHM);
    }

    void remember(LoggedIn loggedIn, String password) {
        users.put(hash(loggedIn.userId(), password), loggedIn);
    }

    /** As it was then: whether the password is still the same, its mark tells whoever reads the user. */
    Optional<LoggedIn> find(String userId, String password) {
        return Optional.ofNullable(users.getIfPresent(hash(userId, password)));
    }

    private ByteBuffer hash(String userId, String password) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(userId.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return ByteBuffer.wrap(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
