package org.firstline.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriUtils;

/** Errors that the container reports for a request to the API, before or after Spring had it. */
final class ApiErrorFilter extends OncePerRequestFilter {

    private final Problems problems;

    ApiErrorFilter(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        Object failure = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        String api = request.getContextPath() + ApiPaths.API;
        if (!(path instanceof String text
                && UriUtils.decode(text, StandardCharsets.UTF_8).startsWith(api))) {
            chain.doFilter(request, response);
        } else if (failure instanceof Throwable thrown) {
            problems.send(request, response, thrown);
        } else {
            HttpStatusCode code = HttpStatusCode.valueOf((Integer) status);
            problems.send(request, response, code, rule(code.value()));
        }
    }

    private static String rule(int status) {
        return switch (status) {
            case 401 -> "log-in";
            case 403 -> "role";
            default -> "http-" + status;
        };
    }
}
