package org.firstline.identity.web;

import java.util.List;
import org.firstline.identity.LoggedIn;
import org.firstline.identity.Passwords;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Name and password, from the log-in page and from Basic alike. */
@Component
class PasswordLogin implements AuthenticationProvider {

    private final Passwords passwords;
    private final RememberedChecks remembered;
    private final LoginThrottle throttle;

    PasswordLogin(Passwords passwords, RememberedChecks remembered, LoginThrottle throttle) {
        this.passwords = passwords;
        this.remembered = remembered;
        this.throttle = throttle;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        // MariaDB passes over spaces at a name's end; the desk knows one name for each.
        String userId = attempt.getName().stripTrailing();
        String password = String.valueOf(attempt.getCredentials());
        LoggedIn user = remembered.find(userId, password).orElseGet(() -> check(userId, password, address(attempt)));
        UsernamePasswordAuthenticationToken loggedIn =
                UsernamePasswordAuthenticationToken.authenticated(user, null, List.of());
        loggedIn.setDetails(attempt.getDetails());
        return loggedIn;
    }

    private LoggedIn check(String userId, String password, String address) {
        throttle.attempt(address, userId);
        LoggedIn user = passwords
                .check(userId, password)
                .orElseThrow(() -> new BadCredentialsException("Wrong name or password"));
        throttle.succeeded(address, userId);
        remembered.remember(user, password);
        return user;
    }

    private static String address(Authentication attempt) {
        return attempt.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
