package org.firstline.identity.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.FilterChain;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.firstline.DeskTest;
import org.firstline.identity.DeskUser;
import org.firstline.identity.LoggedIn;
import org.firstline.identity.People;
import org.firstline.identity.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

class EngineAuthenticationFilterTest extends DeskTest {

    @Autowired
    People people;

    @Autowired
    UserRows users;

    @Autowired
    IdentityService engine;

    final List<Authentication> seen = new ArrayList<>();

    @AfterEach
    void forget() {
        SecurityContextHolder.clearContext();
        engine.clearAuthentication();
    }

    @Test
    void tellsTheEngineUserAndGroupsAndClearsThemAfterwards() throws Exception {
        login("line1a");

        call((request, response) -> {
            seen.add(engine.getCurrentAuthentication());
            assertThat(people.current())
                    .isEqualTo(new DeskUser("line1a", "Sanne de Vries", Set.of(Role.AGENT), Set.of("first-line")));
        });

        assertThat(seen.get(0).getUserId()).isEqualTo("line1a");
        assertThat(seen.get(0).getGroupIds()).containsExactlyInAnyOrder("agent", "first-line");
        assertThat(engine.getCurrentAuthentication()).isNull();
    }

    @Test
    void clearsThemAfterAFailureToo() {
        login("line1a");

        assertThatThrownBy(() -> call((request, response) -> {
                    throw new IllegalStateException("broken page");
                }))
                .hasMessage("broken page");
        assertThat(engine.getCurrentAuthentication()).isNull();
    }

    @Test
    void turnsAwaySomebodyWhoWasDeleted() throws Exception {
        login("left-the-company");

        MockHttpServletResponse response = call((request, answer) -> seen.add(engine.getCurrentAuthentication()));

        assertThat(response.getStatus()).isEqualTo(401);
        assertThat(seen).isEmpty();
    }

    @Test
    void turnsAwayWhoeverGaveAnotherPassword() throws Exception {
        for (Principal user : List.of(new LoggedIn("line1a", "of an older one"), (Principal) () -> "line1a")) {
            login(user);

            MockHttpServletResponse response = call((request, answer) -> seen.add(engine.getCurrentAuthentication()));

            assertThat(response.getStatus()).isEqualTo(401);
        }
        assertThat(seen).isEmpty();
    }

    private void login(String user) {
        String mark = users.row(user).map(UserRow::passwordMark).orElse("");
        login(new LoggedIn(user, mark));
    }

    private static void login(Principal user) {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(user, null, List.of()));
    }

    private MockHttpServletResponse call(FilterChain page) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        new EngineAuthenticationFilter(users, engine).doFilter(new MockHttpServletRequest(), response, page);
        return response;
    }
}
