package org.firstline.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.firstline.DeskBrowser;
import org.firstline.DeskTest;
import org.firstline.shared.IncidentNumber;
import org.firstline.survey.Surveys;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The survey's page over real HTTP. */
class SurveyPageTest extends DeskTest {

    @Autowired
    ClosedIncidents closed;

    @Autowired
    Surveys surveys;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private DeskBrowser browser;
    private IncidentNumber number;
    private String page;

    @BeforeEach
    void invite() {
        browser = new DeskBrowser(port);
        number = closed.invited();
        page = "/survey/" + surveys.issueToken(number);
    }

    @Test
    void asksThreeQuestionsAndChangesNothingBySo() {
        HttpResponse<String> shown = browser.get(page);
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.body()).contains("Hoe snel", "Hoe goed", "Hoe vriendelijk", "Printer jams");
        assertThat(browser.get(page + "?lang=en").body()).contains("How fast");
        assertThat(browser.get(page + "?speed=1&effectiveness=1&friendliness=1&comment=x")
                        .statusCode())
                .isEqualTo(200);
        assertThat(answers()).isZero();
    }

    @Test
    void keepsOneAnswerAndThenKnowsTheLinkNoMore() {
        HttpResponse<String> answer = post("speed=5&effectiveness=4&friendliness=3&comment=");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue("/survey/thanks?lang=nl&done=answer");
        assertThat(browser.get("/survey/thanks?lang=nl&done=answer").body()).contains("Dank u wel");
        assertThat(answers()).isOne();

        HttpResponse<String> again = post("speed=1&effectiveness=1&friendliness=1&comment=x");
        assertThat(again.statusCode()).isEqualTo(404);
        assertThat(again.body())
                .isEqualTo(browser.get("/survey/" + "B".repeat(43)).body());
        assertThat(browser.get(page).body()).isEqualTo(again.body());
        assertThat(answers()).isOne();
    }

    @Test
    void wantsToKnowWhatWentWrong() {
        HttpResponse<String> silent = post("speed=5&effectiveness=2&friendliness=4&comment=+");
        assertThat(silent.statusCode()).isEqualTo(400);
        assertThat(silent.body())
                .contains("Vertel ons wat er misging")
                .containsPattern("name=\"effectiveness\" value=\"2\" checked");
        assertThat(answers()).isZero();
        assertThat(post("speed=5&effectiveness=2&friendliness=4&comment=Slow+%3Cb%3E")
                        .headers()
                        .firstValue("Location"))
                .hasValue("/survey/thanks?lang=nl&done=low");
    }

    @Test
    void losesNothingWhenAQuestionIsLeftOut() {
        HttpResponse<String> half = post("speed=9&friendliness=4&comment=Not+%3Clost%3E");
        assertThat(half.statusCode()).isEqualTo(400);
        assertThat(half.body())
                .contains("Kies een cijfer van 1 tot 5.", "Not &lt;lost&gt;")
                .containsPattern("name=\"friendliness\" value=\"4\" checked");
        HttpResponse<String> tooLong = post("speed=5&effectiveness=5&friendliness=4&comment=" + "x".repeat(20_001));
        assertThat(tooLong.statusCode()).isEqualTo(400);
        assertThat(tooLong.body()).contains("hoogstens 20.000 tekens", "x".repeat(20_001));
        assertThat(answers()).isZero();
    }

    private HttpResponse<String> post(String form) {
        return browser.send("POST", page, form, "Content-Type", "application/x-www-form-urlencoded");
    }

    private int answers() {
        return jdbc.sql("select count(*) from survey_answer where incident = ?")
                .param(number.value())
                .query(Integer.class)
                .single();
    }
}
