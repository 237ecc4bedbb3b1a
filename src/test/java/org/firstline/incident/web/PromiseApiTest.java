package org.firstline.incident.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.firstline.ApiClient;
import org.firstline.ApiClient.Answer;
import org.firstline.ApiTest;
import org.firstline.shared.DeskClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What programs read of promises, and how they let them stand still. */
class PromiseApiTest extends ApiTest {

    /** Tuesday 2 June 2026, 10:00 in Amsterdam. */
    private static final Instant TUESDAY = Instant.parse("2026-06-02T08:00:00Z");

    @Autowired
    DeskClock clock;

    @BeforeEach
    void standStill() {
        clock.moveTo(TUESDAY);
    }

    @AfterEach
    void runAgain() {
        clock.release();
    }

    @Test
    void showsEveryClockWithEveryField() {
        String number = register();
        JsonNode clocks = ok(api.get(path(number, "clocks")));
        assertThat(metrics(clocks)).containsExactly("RESPONSE", "RESOLUTION", "OLA");
        JsonNode response = clocks.get(0);
        assertThat(response.get("outcome").asText()).as("said on the phone").isEqualTo("MET");
        assertThat(response.get("dueAt").isNull()).isTrue();
        JsonNode resolution = clocks.get(1);
        List<String> fields = new ArrayList<>();
        resolution.fieldNames().forEachRemaining(fields::add);
        assertThat(fields)
                .containsExactlyInAnyOrder(
                        "metric",
                        "goal",
                        "calendar",
                        "zone",
                        "spent",
                        "remaining",
                        "runningSince",
                        "dueAt",
                        "outcome",
                        "log");
        assertThat(resolution.at("/goal/duration").asText()).isEqualTo("PT17H");
        assertThat(resolution.at("/goal/workingDays").asInt()).isEqualTo(1);
        assertThat(resolution.get("calendar").asText()).isEqualTo("default");
        assertThat(resolution.get("zone").asText()).isEqualTo("Europe/Amsterdam");
        assertThat(resolution.get("dueAt").asText()).isEqualTo("2026-06-03T15:30:00.000Z");
        assertThat(resolution.at("/log/0/kind").asText()).isEqualTo("START");
    }

    @Test
    void countsOnInBetween() {
        String number = register();
        clock.moveTo(TUESDAY.plusSeconds(3 * 3600));
        JsonNode resolution = ok(api.get(path(number, "clocks"))).get(1);
        assertThat(resolution.get("spent").asText()).isEqualTo("PT3H");
        assertThat(resolution.get("remaining").asText()).isEqualTo("PT14H");
    }

    @Test
    void tellsABreachThatNoAlarmHasNoticedYet() {
        String number = register();
        clock.moveTo(Instant.parse("2026-06-04T08:00:00Z"));
        JsonNode resolution = ok(api.get(path(number, "clocks"))).get(1);
        assertThat(resolution.get("outcome").asText()).isEqualTo("BREACHED");
        assertThat(resolution.get("remaining").asText()).isEqualTo("PT-2H");
        assertThat(resolution.get("log").toString())
                .contains("\"at\":\"2026-06-03T15:30:00.000Z\",\"kind\":\"BREACH\"");
    }

    @Test
    void pausesAndResumes() {
        String number = register();
        ApiClient agent = assignee(number);
        JsonNode waiting =
                ok(agent.post(path(number, "pause"), Map.of("reason", "REQUESTER", "question", "Which printer?")));
        assertThat(waiting.get("status").asText()).isEqualTo("WAITING");
        JsonNode paused = ok(api.get(path(number, "promise")));
        assertThat(paused.get("running").asBoolean()).isFalse();
        assertThat(paused.get("since").asText()).isEqualTo("2026-06-02T08:00:00.000Z");
        assertThat(paused.get("waitsFor").asText()).isEqualTo("REQUESTER");
        assertThat(paused.get("dueAt").isNull()).isTrue();
        assertThat(paused.at("/next/what").asText()).isEqualTo("REQUESTER_ANSWER");
        assertThat(paused.at("/next/at").asText()).as("the first reminder").isEqualTo("2026-06-04T08:00:00.000Z");
        assertThat(paused.at("/sentence/nl").asText())
                .isEqualTo("Uw melding ligt bij de eerste lijn; de klok staat stil sinds di 10:00 omdat wij op uw"
                        + " antwoord wachten. Na uw antwoord hebben wij nog 17 u 0 min openingstijd. Zonder uw antwoord"
                        + " komen wij do 10:00 bij u terug.");
        assertThat(paused.at("/sentence/en").asText())
                .isEqualTo("Your report is with the first line; the clock has stood still since Tue 10:00 because we"
                        + " are waiting for your answer. Once you have answered, we have 17 h 0 min of opening hours"
                        + " left. Without your answer we will come back to you Thu 10:00.");
        clock.moveTo(TUESDAY.plusSeconds(3600));
        JsonNode working = ok(agent.post(path(number, "resume"), "{}"));
        assertThat(working.get("status").asText()).isEqualTo("IN_PROGRESS");
        JsonNode running = ok(api.get(path(number, "promise")));
        assertThat(running.get("running").asBoolean()).isTrue();
        assertThat(running.get("dueAt").asText()).isEqualTo("2026-06-04T07:00:00.000Z");
        assertThat(running.at("/next/what").asText()).isEqualTo("RESOLUTION");
        assertThat(running.at("/sentence/nl").asText())
                .isEqualTo("Uw melding ligt bij de eerste lijn; zij wordt uiterlijk do 09:00 opgelost.");
    }

    @Test
    void saysWhenItIsLate() {
        String number = register();
        clock.moveTo(Instant.parse("2026-06-04T08:00:00Z"));
        assertThat(ok(api.get(path(number, "promise"))).at("/sentence/nl").asText())
                .isEqualTo("Uw melding ligt bij de eerste lijn; wij hadden uiterlijk wo 17:30 een oplossing toegezegd,"
                        + " en zijn te laat. Onze excuses; wij werken eraan.");
    }

    @Test
    void refusesToPauseAP1ToAllButManagers() {
        Map<String, Object> draft = draft("impact", "HIGH");
        draft.put("urgency", "HIGH");
        String number = register(draft);
        Map<String, String> pause = Map.of("reason", "REQUESTER", "question", "Which floor?");
        assertProblem(assignee(number).post(path(number, "pause"), pause), 409, "p1-runs-on");
        assertThat(ok(api.as("manager").post(path(number, "pause"), pause))
                        .get("status")
                        .asText())
                .isEqualTo("WAITING");
        assertThat(ok(api.get(path(number, "promise"))).get("running").asBoolean())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "'{}', reason, required",
        "'{\"reason\": \"REQUESTER\"}', question, required",
        "'{\"reason\": \"NOBODY\", \"question\": \"x\"}', reason, unknown-code",
        "'{\"reason\": \"VENDOR\", \"text\": \"x\"}', text, unknown-field",
    })
    void refusesAPauseThatIsNotRight(String body, String field, String rule) {
        String number = register();
        Answer answer = assignee(number).post(path(number, "pause"), body);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/field").asText()).isEqualTo(field);
        assertThat(answer.json().at("/errors/0/rule").asText()).isEqualTo(rule);
    }

    @Test
    void needsNoWordsToWaitForAVendor() {
        String number = register();
        JsonNode waiting = ok(assignee(number).post(path(number, "pause"), Map.of("reason", "VENDOR")));
        assertThat(waiting.get("waitReason").asText()).isEqualTo("VENDOR");
        assertThat(ok(api.get(path(number, "promise"))).get("running").asBoolean())
                .as("a vendor pauses no promise")
                .isTrue();
    }

    @Test
    void refusesWhatTheStateDoesNotAllow() {
        String number = register();
        assertProblem(assignee(number).post(path(number, "resume"), "{}"), 409, "not-waiting");
        ok(api.post(path(number, "withdraw"), Map.of("reason", "Works again")));
        assertProblem(
                api.as("manager").post(path(number, "pause"), Map.of("reason", "VENDOR")), 409, "not-expected-now");
    }

    @Test
    void drawsTheClocksInTheReadersLanguage() {
        String number = register();
        Answer dutch = api.send("GET", path(number, "timeline"), null, Map.of("Accept-Language", "nl"));
        assertThat(dutch.status()).isEqualTo(200);
        assertThat(dutch.header("Content-Type")).startsWith("image/svg+xml");
        assertThat(dutch.text()).startsWith("<svg").contains("Oplossing", number);
    }

    private static JsonNode ok(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json();
    }

    private ApiClient assignee(String number) {
        return api.as(task(number).get("assignee").asText());
    }

    private void assertProblem(Answer answer, int status, String cause) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.json().get("type").asText()).endsWith(":" + cause);
    }

    private static List<String> metrics(JsonNode clocks) {
        List<String> metrics = new ArrayList<>();
        clocks.forEach(each -> metrics.add(each.get("metric").asText()));
        return metrics;
    }

    private static String path(String number, String what) {
        return INCIDENTS + "/" + number + "/" + what;
    }
}
