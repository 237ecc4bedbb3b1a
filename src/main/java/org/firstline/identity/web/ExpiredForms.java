package org.firstline.identity.web;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.withDefaults;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;

/**
 * A public form that comes without its token lay open for longer than the browser kept the cookie, or comes from elsewhere. It does
 * nothing, and is shown again with all that was typed and a token of its own.
 */
@Component
class ExpiredForms implements AccessDeniedHandler {

    private static final String AGAIN = "/expired";

    private final AccessDeniedHandler others = new AccessDeniedHandlerImpl();
    private final RequestMatcher forms = new OrRequestMatcher(
            withDefaults().matcher(HttpMethod.POST, "/report"),
            withDefaults().matcher(HttpMethod.POST, "/report/form"),
            withDefaults().matcher(HttpMethod.POST, "/my"),
            withDefaults().matcher(HttpMethod.POST, "/callback"));

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        if (denied instanceof CsrfException && forms.matches(request)) {
            response.setStatus(HttpStatus.FORBIDDEN.value());
            String form = Stream.of("/my", "/callback")
                    .filter(request.getRequestURI()::startsWith)
                    .findFirst()
                    .orElse("/report");
            request.getRequestDispatcher(form + AGAIN).forward(request, response);
        } else {
            others.handle(request, response, denied);
        }
    }
}
