package org.firstline.identity.process;

import jakarta.servlet.FilterConfig;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationProvider;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.firstline.identity.DeskUser;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Opens Tasklist, Cockpit and Admin for whoever is logged in at the desk; they have no log-in of their own. */
final class WebAppsLogin extends ContainerBasedAuthenticationFilter {

    @Override
    public void init(FilterConfig configuration) {
        authenticationProvider = new LoggedIn();
    }

    private static final class LoggedIn implements AuthenticationProvider {

        @Override
        public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
            return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                    .map(Authentication::getPrincipal)
                    .filter(DeskUser.class::isInstance)
                    .map(DeskUser.class::cast)
                    .map(user -> AuthenticationResult.successful(user.id()))
                    .orElseGet(AuthenticationResult::unsuccessful);
        }

        @Override
        public void augmentResponseByAuthenticationChallenge(HttpServletResponse response, ProcessEngine engine) {
            // The log-in page is the only way in.
        }
    }
}
