package org.firstline.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.firstline.DeskBrowser;
import org.firstline.DeskTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

class RoutesTest extends DeskTest {

    @LocalServerPort
    int port;

    DeskBrowser browser;

    @BeforeEach
    void open() {
        browser = new DeskBrowser(port);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/report",
                "/report/form",
                "/my",
                "/my/sent",
                "/login",
                "/assets/login.css",
                "/actuator/health",
                "/v3/api-docs",
                "/swagger-ui/index.html"
            })
    void opensToEverybody(String path) {
        assertThat(browser.get(path).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator/env",
                "/actuator",
                "/no-such-page",
                "/camunda/",
                "/camunda/app/tasklist/default/",
                "/desk/calendars",
                "/desk/no-such-page"
            })
    void sendsStrangersToTheLoginPage(String path) {
        HttpResponse<String> answer = browser.get(path);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).contains("/login");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/api/engine/engine/",
                "/camunda/api/engine/engine/default/task?maxResults=1",
                "/camunda/api/admin/auth/user/default",
                "/camunda/api/cockpit/plugin/base/default/process-definition/statistics",
                "/camunda/api/engine/engine/default/identity/password-policy",
            })
    void answersStrangersScriptsWith401(String path) {
        assertThat(browser.get(path).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/env", "/actuator/heapdump", "/no-such-page", "/api/v2/incidents"})
    void deniesWhatIsNotListedToTheAdministratorToo(String path) {
        assertThat(browser.login("admin").get(path).statusCode()).isEqualTo(403);
    }

    @Test
    void leadsBackToTheWebAppThatWasAskedFor() {
        browser.get("/camunda/app/tasklist/default/");
        browser.login("line1a");

        assertThat(browser.get("/camunda/app/tasklist/default/").body()).contains("Camunda Tasklist");
    }

    @Test
    void leadsBackToTheDesksPageThatWasAskedFor() {
        browser.get("/desk/calendars/default?lang=nl");
        HttpResponse<String> loggedIn = browser.tryLogin("line1a", "line1a");

        assertThat(loggedIn.headers().firstValue("Location"))
                .hasValueSatisfying(page -> assertThat(page).endsWith("/desk/calendars/default?lang=nl"));
    }

    @Test
    void opensOnlyTheWebAppsOfTheRole() {
        browser.login("line1a");

        assertThat(browser.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(200);
        assertThat(browser.get("/camunda/app/cockpit/default/").statusCode()).isEqualTo(403);
        assertThat(browser.get("/camunda/app/admin/default/").statusCode()).isEqualTo(403);
    }

    @Test
    void endsTheWholeSessionWhenAWebAppLogsOut() {
        browser.login("line1a");

        assertThat(browser.post("/camunda/api/admin/auth/user/default/logout", "")
                        .statusCode())
                .isEqualTo(200);
        assertThat(browser.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(302);
    }

    @Test
    void asksTheWebSessionForItsTokenAtTheApi() {
        browser.login("line1a");

        HttpResponse<String> without =
                browser.send("POST", "/api/v1/no-such-route", "{}", "Content-Type", "application/json");
        assertThat(without.statusCode()).isEqualTo(403);
        assertThat(without.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(without.body()).contains("\"status\":403", "reload it");
        assertThat(browser.post("/api/v1/no-such-route", "{}").statusCode()).isEqualTo(404);
    }

    @Test
    void asksClientsThatSendTheirPasswordForNoToken() {
        HttpResponse<String> answer = browser.send(
                "POST",
                "/api/v1/no-such-route",
                "{}",
                "Content-Type",
                "application/json",
                "Authorization",
                DeskBrowser.basic("line1a", "line1a"));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(browser.cookie("JSESSIONID")).isEqualTo("none");
    }

    @Test
    void takesNoPasswordWithTheWebApps() {
        String basic = DeskBrowser.basic("admin", "admin");

        assertThat(browser.get(DeskBrowser.ENGINE + "/task?maxResults=1", "Authorization", basic)
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void tellsBrowsersToTrustNothingFromElsewhere() {
        HttpResponse<String> answer = browser.get("/login");

        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'; script-src 'self'; style-src 'self';");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("X-Frame-Options")).contains("DENY");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(browser.get("/assets/login.css").headers().firstValue("Cache-Control"))
                .contains("no-cache");
    }

    @Test
    void leavesTheWebAppsTheirOwnPolicy() {
        assertThat(browser.login("line1a")
                        .get("/camunda/app/tasklist/default/")
                        .headers()
                        .firstValue("Content-Security-Policy")
                        .orElseThrow())
                .contains("'nonce-", "img-src 'self' data:;");
    }
}
