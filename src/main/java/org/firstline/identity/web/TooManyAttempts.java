package org.firstline.identity.web;

import java.time.Duration;
import org.firstline.web.ComeAgain;
import org.springframework.security.core.AuthenticationException;

/** This address has tried too many wrong passwords; nobody's account is locked. */
final class TooManyAttempts extends AuthenticationException implements ComeAgain {

    private final Duration wait;

    TooManyAttempts(Duration wait) {
        super("Too many attempts from this address");
        this.wait = wait;
    }

    @Override
    public String rule() {
        return "login-throttled";
    }

    @Override
    public String retryAfter() {
        return Long.toString(Math.max(1, wait.plusMillis(999).toSeconds()));
    }
}
