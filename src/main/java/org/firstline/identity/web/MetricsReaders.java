package org.firstline.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;

/** Who may read the metrics: programs with the operator's token, and nobody when there is none. No user's password opens them. */
@Component
class MetricsReaders implements AuthorizationManager<RequestAuthorizationContext>, AuthenticationEntryPoint {

    private static final String SCHEME = "Bearer";

    private final String token;

    MetricsReaders(@Value("${firstline.metrics.token}") String token) {
        this.token = token;
    }

    @Override
    public AuthorizationDecision authorize(Supplier<Authentication> caller, RequestAuthorizationContext request) {
        String given = request.getRequest().getHeader(HttpHeaders.AUTHORIZATION);
        return new AuthorizationDecision(!token.isBlank() && given != null && isEqual(SCHEME + " " + token, given));
    }

    @Override
    @Deprecated
    public AuthorizationDecision check(Supplier<Authentication> caller, RequestAuthorizationContext request) {
        return authorize(caller, request);
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, SCHEME);
        response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
    }

    private static boolean isEqual(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
