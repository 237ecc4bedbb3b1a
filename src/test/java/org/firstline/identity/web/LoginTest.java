package org.firstline.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.forwardedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.http.HttpResponse;
import org.firstline.DeskBrowser;
import org.firstline.DeskTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

class LoginTest extends DeskTest {

    @Autowired
    WebApplicationContext application;

    @LocalServerPort
    int port;

    MockMvc desk;

    @BeforeEach
    void connect() {
        desk = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
    }

    @Test
    void letsPeopleIn() throws Exception {
        desk.perform(attempt("192.0.2.1", "line1a", "line1a"))
                .andExpect(status().isFound())
                .andExpect(redirectedUrl("/"));
    }

    @Test
    void showsThePageAgainAfterAWrongPassword() throws Exception {
        desk.perform(attempt("192.0.2.2", "line1a", "wrong"))
                .andExpect(status().isUnauthorized())
                .andExpect(forwardedUrl("/login/again"));
    }

    /** Through the container, which carries the forward out. */
    @Test
    void countsOneWrongPasswordOnce() {
        DeskBrowser person = new DeskBrowser(port);
        for (int typo = 0; typo < 3; typo++) {
            HttpResponse<String> answer = person.tryLogin("line2b", "wrong");
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.body()).contains("role=\"alert\"");
        }
        assertThat(person.tryLogin("line2b", "line2b").statusCode()).isEqualTo(302);
        assertThat(person.get("/login/again").statusCode()).isNotEqualTo(200);
    }

    @Test
    void takesNoNameForAnother() throws Exception {
        desk.perform(call("192.0.2.8", "line2a ", "line2a")).andExpect(status().isNotFound());
        guess("192.0.2.9");
        desk.perform(call("192.0.2.9", "line3a ", "wrong")).andExpect(status().isTooManyRequests());
    }

    @Test
    void speaksTheBrowsersLanguage() throws Exception {
        desk.perform(get("/login").header("Accept-Language", "nl-NL,nl;q=0.9"))
                .andExpect(content().string(containsString("Gebruikersnaam")));
        desk.perform(get("/login").header("Accept-Language", "de"))
                .andExpect(content().string(containsString("User name")));
    }

    @Test
    void slowsGuessingDownPerAddressAndLocksNobodyOut() throws Exception {
        guess("192.0.2.3");

        desk.perform(call("192.0.2.3", "line3a", "line3a"))
                .andExpect(status().isTooManyRequests())
                .andExpect(header().string("Retry-After", matchesPattern("[1-3]")))
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON));
        desk.perform(attempt("192.0.2.3", "line3a", "line3a"))
                .andExpect(status().isTooManyRequests())
                .andExpect(header().exists("Retry-After"));

        desk.perform(call("192.0.2.4", "line3a", "line3a")).andExpect(status().isNotFound());
        desk.perform(call("192.0.2.3", "line1b", "line1b")).andExpect(status().isNotFound());
    }

    @Test
    void slowsDownWhoeverTriesManyNames() throws Exception {
        int answer = 401;
        for (int name = 0; answer == 401 && name < 300; name++) {
            answer = desk.perform(call("192.0.2.6", "name" + name, "wrong"))
                    .andReturn()
                    .getResponse()
                    .getStatus();
        }

        assertThat(answer).isEqualTo(429);
        desk.perform(call("192.0.2.7", "line2b", "line2b")).andExpect(status().isNotFound());
    }

    @Test
    void countsNoRightPassword() throws Exception {
        for (int right = 0; right < 25; right++) {
            desk.perform(call("192.0.2.5", "line3b", "line3b")).andExpect(status().isNotFound());
        }
    }

    @Test
    void countsANetworkOfVersion6AsOneAddress() throws Exception {
        guess("2001:db8::1");

        desk.perform(call("2001:db8::ffff", "line3a", "wrong")).andExpect(status().isTooManyRequests());
        desk.perform(call("2001:db8:1::1", "line3a", "wrong")).andExpect(status().isUnauthorized());
    }

    @Test
    void challengesClientsButNotBrowsers() throws Exception {
        desk.perform(get("/api/v1/no-such-route"))
                .andExpect(status().isUnauthorized())
                .andExpect(header().string("WWW-Authenticate", containsString("Basic")))
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON));
        desk.perform(get("/api/v1/no-such-route").header("Sec-Fetch-Mode", "cors"))
                .andExpect(status().isUnauthorized())
                .andExpect(header().doesNotExist("WWW-Authenticate"));
    }

    /** Until the desk has had enough; while a slow machine guesses, some attempts are given back. */
    private void guess(String address) throws Exception {
        int answer = 401;
        for (int wrong = 0; answer == 401 && wrong < 100; wrong++) {
            answer = desk.perform(call(address, "line3a", "wrong-" + wrong))
                    .andReturn()
                    .getResponse()
                    .getStatus();
        }
        assertThat(answer).isEqualTo(429);
    }

    private static MockHttpServletRequestBuilder attempt(String address, String user, String password) {
        return post("/login")
                .param("username", user)
                .param("password", password)
                .remoteAddress(address)
                .with(csrf());
    }

    private static MockHttpServletRequestBuilder call(String address, String user, String password) {
        return get("/api/v1/no-such-route")
                .header("Authorization", DeskBrowser.basic(user, password))
                .remoteAddress(address);
    }
}
