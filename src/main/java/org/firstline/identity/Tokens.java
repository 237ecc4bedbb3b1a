package org.firstline.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.firstline.shared.DeskClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tokens in links: whoever has one is let in, so only hashes are stored, and unknown and expired look alike. */
@Service
public class Tokens {

    private static final int BYTES = 32;
    private static final int STEP = 1_000;

    private final JdbcClient jdbc;
    private final DeskClock clock;
    private final SecureRandom random = new SecureRandom();

    Tokens(JdbcClient jdbc, DeskClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Draws 256 random bits, as 43 characters that a path and a mail leave alone.
     *
     * @param subject what the token opens, such as an incident's number; at most 100 characters
     * @param expiresAt from this instant on the token opens nothing
     */
    @Transactional
    public String issue(TokenPurpose purpose, String subject, Instant expiresAt) {
        byte[] bits = new byte[BYTES];
        random.nextBytes(bits);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
        jdbc.sql("insert into identity_token (hash, purpose, subject, issued_at, expires_at) values (?, ?, ?, ?, ?)")
                .params(hash(token), purpose.name(), subject, clock.instant(), expiresAt)
                .update();
        return token;
    }

    /** What the token opens; empty when it is unknown, of another purpose, expired or revoked. */
    @Transactional(readOnly = true)
    public Optional<String> subject(TokenPurpose purpose, String token) {
        return jdbc.sql("""
                        select subject from identity_token
                        where hash = ? and purpose = ? and expires_at > ?
                        """)
                .params(hash(token), purpose.name(), clock.instant())
                .query(String.class)
                .optional();
    }

    /** From now on no token of this purpose opens the subject. */
    @Transactional
    public void revokeAll(TokenPurpose purpose, String subject) {
        jdbc.sql("delete from identity_token where purpose = ? and subject = ?")
                .params(purpose.name(), subject)
                .update();
    }

    /** Forgets what opens nothing any more; like a token that never was. */
    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT1H")
    public void forgetExpired() {
        int forgotten;
        do {
            forgotten = jdbc.sql("delete from identity_token where expires_at <= ? limit " + STEP)
                    .param(clock.instant())
                    .update();
        } while (forgotten == STEP);
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
