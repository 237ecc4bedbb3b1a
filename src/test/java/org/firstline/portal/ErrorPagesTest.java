package org.firstline.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.firstline.DeskBrowser;
import org.firstline.DeskTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a browser shows when the desk says no, or fails. */
class ErrorPagesTest extends DeskTest {

    @LocalServerPort
    int port;

    DeskBrowser browser;

    @BeforeEach
    void login() {
        browser = new DeskBrowser(port).login("line1a");
    }

    @ParameterizedTest
    @CsvSource({
        "/assets/no-such-thing, en, 404, There is nothing here",
        "/assets/no-such-thing, nl, 404, Hier is niets",
        "/no-such-page, en, 403, There is nothing here for you",
        "/no-such-page, nl, 403, Hier is niets voor u",
        "/camunda/app/cockpit/default/, nl, 403, Hier is niets voor u",
        BrokenPage.PATH + ", en, 500, Something failed at the desk",
        BrokenPage.PATH + ", nl, 500, Er ging iets mis bij de servicedesk",
    })
    void speakTheReadersLanguage(String path, String language, int status, String heading) {
        HttpResponse<String> answer = open(path, language);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(answer.body()).contains("<html lang=\"" + language + "\"", "<h1>" + heading + "</h1>");
    }

    @Test
    void runNoScript() {
        assertThat(open("/no-such-page", "en")
                        .headers()
                        .firstValue("Content-Security-Policy")
                        .orElseThrow())
                .startsWith("default-src 'none'; script-src 'self'");
    }

    @Test
    void tellNothingOfTheInnerWorks() {
        for (String path : new String[] {BrokenPage.PATH, BrokenPage.PATH + "?trace=true&message=true&errors=true"}) {
            assertThat(open(path, "en").body())
                    .doesNotContain("secret of the inner works", "IllegalState", "Exception", "\tat ", "org.firstline");
            assertThat(browser.get(path, "Accept", "application/json").body())
                    .contains("\"status\":500")
                    .doesNotContain("secret of the inner works", "Exception", "\tat ", "org.firstline");
        }
    }

    private HttpResponse<String> open(String path, String language) {
        return browser.get(path, "Accept", "text/html", "Accept-Language", language);
    }
}
