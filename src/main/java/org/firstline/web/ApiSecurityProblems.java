package org.firstline.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/** What Spring Security answers to the API's clients: 401 and 403 as problem details, 503 when passwords cannot be looked up. */
@Component
public class ApiSecurityProblems implements AuthenticationEntryPoint, AccessDeniedHandler {

    private static final String CHALLENGE = "Basic realm=\"Firstline\", charset=\"UTF-8\"";

    private final Problems problems;

    ApiSecurityProblems(Problems problems) {
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        Verdict verdict = Verdicts.on(failure);
        boolean challenge = verdict.status() == HttpStatus.UNAUTHORIZED && !isBrowser(request);
        problems.send(request, response, challenge ? verdict.with(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE) : verdict);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException failure)
            throws IOException {
        Authentication loggedIn = SecurityContextHolder.getContext().getAuthentication();
        if (loggedIn == null) {
            // The session's token is asked for before anybody asks who it is.
            commence(request, response, new InsufficientAuthenticationException("Nobody is logged in", failure));
        } else {
            problems.send(request, response, failure);
        }
    }

    /** The challenge would make a browser open its own log-in box, over Tasklist too, and keep the password. */
    private static boolean isBrowser(HttpServletRequest request) {
        return request.getHeader("Sec-Fetch-Mode") != null;
    }
}
