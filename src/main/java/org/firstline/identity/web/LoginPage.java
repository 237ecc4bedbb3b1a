package org.firstline.identity.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** The page on which people log in; a failed attempt shows it again with the reason. */
@Controller
class LoginPage implements AuthenticationFailureHandler {

    static final String PATH = "/login";

    /** Where a refused attempt is forwarded to; a forward to the log-in itself would be another attempt. */
    private static final String AGAIN = "/login/again";

    private static final String FAILURE = "failure";

    @RequestMapping({PATH, AGAIN})
    String show() {
        return "login";
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException, ServletException {
        if (failure instanceof TooManyAttempts tooMany) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            response.setHeader(HttpHeaders.RETRY_AFTER, tooMany.retryAfter());
            request.setAttribute(FAILURE, "throttled");
        } else {
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
            request.setAttribute(FAILURE, "wrong");
        }
        request.getRequestDispatcher(AGAIN).forward(request, response);
    }
}
