package org.firstline.identity.process;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.firstline.identity.DeskUser;
import org.firstline.identity.LoggedIn;
import org.firstline.identity.Role;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells the engine who calls, on every route: the engine checks nothing in a thread without a user. Roles and teams are
 * read anew for each request, so what an administrator takes away is gone at once, and whoever was deleted, or logged in with
 * a password that has been changed since, is out: on every node, and whoever changed it.
 */
final class EngineAuthenticationFilter extends OncePerRequestFilter {

    private final UserRows users;
    private final IdentityService engine;

    EngineAuthenticationFilter(UserRows users, IdentityService engine) {
        this.users = users;
        this.engine = engine;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication loggedIn = SecurityContextHolder.getContext().getAuthentication();
        if (loggedIn == null || loggedIn instanceof AnonymousAuthenticationToken) {
            chain.doFilter(request, response);
            return;
        }
        Optional<DeskUser> user = users.row(loggedIn.getName())
                .filter(row -> knows(row, loggedIn))
                .map(UserRow::user);
        if (user.isEmpty()) {
            expel(request, response);
            return;
        }
        SecurityContext before = SecurityContextHolder.getContext();
        begin(user.get());
        try {
            chain.doFilter(request, response);
        } finally {
            engine.clearAuthentication();
            SecurityContextHolder.setContext(before);
        }
    }

    private static boolean knows(UserRow row, Authentication loggedIn) {
        return loggedIn.getPrincipal() instanceof LoggedIn given
                && given.passwordMark().equals(row.passwordMark());
    }

    private void begin(DeskUser user) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        List<String> roles = user.roles().stream().map(Role::group).toList();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                user, null, AuthorityUtils.createAuthorityList(roles)));
        SecurityContextHolder.setContext(context);
        engine.setAuthentication(user.id(), user.groups());
    }

    private static void expel(HttpServletRequest request, HttpServletResponse response) throws IOException {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
    }
}
