package org.firstline.webapps.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Cockpit asks for all versions of a model at once, which the engine refuses since lists are bounded
 * ({@code query-max-results-limit}): such a request gets the bound.
 */
final class BoundedLists extends OncePerRequestFilter {

    private static final String MOST = "maxResults=2000";
    private static final Pattern LIST =
            Pattern.compile(".*/engine/[^/]+/(process|decision|decision-requirements)-definition/?");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String query = request.getQueryString();
        return !request.getMethod().equals("GET")
                || !LIST.matcher(request.getRequestURI()).matches()
                || query != null && query.contains("maxResults=");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new Bounded(request), response);
    }

    private static final class Bounded extends HttpServletRequestWrapper {

        Bounded(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getQueryString() {
            @Nullable String asked = super.getQueryString();
            return asked == null ? MOST : asked + "&" + MOST;
        }
    }
}
