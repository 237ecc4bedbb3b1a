package org.firstline.incident.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.firstline.ApiClient.Answer;
import org.firstline.ApiTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the desk writes down for a requester … */
class OnBehalfApiTest extends ApiTest {

    private static final Map<String, Object> RESOLVED =
            Map.of("outcome", "RESOLVED", "solution", "New drum 🥁", "resolutionCode", "FIXED", "minutesSpent", 12);

    @Test
    void closesWhatTheRequesterConfirms() {
        String number = resolved();
        JsonNode closed = ok(api.post(path(number, "confirm"), "{}"));
        assertThat(closed.get("status").asText()).isEqualTo("CLOSED");
        assertThat(closed.get("closedAt").isNull()).isFalse();
        assertThat(last(number, "CONFIRMED").get("author").asText()).isEqualTo("line1a for Jan Jansen");
        assertThat(api.get(INCIDENTS + "/" + number).json()).isEqualTo(closed);
    }

    @Test
    void needsNoBodyToConfirm() {
        Answer answer = api.send("POST", path(resolved(), "confirm"), null, Map.of());
        assertThat(ok(answer).get("status").asText()).isEqualTo("CLOSED");
    }

    @Test
    void reopensWhatTheRequesterRejects() {
        String number = resolved();
        JsonNode reopened = ok(api.post(path(number, "reject"), Map.of("reason", "Still jams")));
        assertThat(reopened.get("status").asText()).isEqualTo("IN_PROGRESS");
        assertThat(reopened.get("reopenCount").asInt()).isEqualTo(1);
        assertThat(reopened.get("solution").isNull()).isTrue();
    }

    @Test
    void endsAWaitByTheRequestersReply() {
        String number = register();
        ok(assignee(number)
                .post(
                        TASKS + "/" + taskId(number) + "/complete",
                        Map.of("outcome", "WAIT", "waitReason", "REQUESTER", "question", "Which printer?")));
        JsonNode working = ok(api.post(path(number, "reply"), Map.of("text", "The left one")));
        assertThat(working.get("status").asText()).isEqualTo("IN_PROGRESS");
        assertThat(last(number, "REPLY").get("text").asText()).isEqualTo("The left one");
        assertThat(last(number, "REPLY").get("visibility").asText()).isEqualTo("PUBLIC");
    }

    @Test
    void withdrawsWhereverItStands() {
        assertThat(ok(api.post(path(register(), "withdraw"), Map.of("reason", "Works again")))
                        .get("status")
                        .asText())
                .isEqualTo("WITHDRAWN");
    }

    @Test
    void decidesThePriorityAgain() {
        JsonNode urgent = ok(api.post(
                path(register(), "reprioritise"),
                Map.of("impact", "HIGH", "urgency", "HIGH", "reason", "All printers")));
        assertThat(urgent.get("priority").asText()).isEqualTo("P1");
        assertThat(urgent.get("impact").asText()).isEqualTo("HIGH");
    }

    @Test
    void letsOnlyFirstLineAssigneeAndLeadSpeak() {
        String number = register();
        assertThat(api.as("line2a")
                        .post(path(number, "reply"), Map.of("text", "x"))
                        .status())
                .isEqualTo(403);
        assertThat(api.as("manager")
                        .post(path(number, "reply"), Map.of("text", "x"))
                        .status())
                .isEqualTo(403);
        ok(api.as("lead").post(path(number, "reply"), Map.of("text", "x")));
        ok(assignee(number)
                .post(
                        TASKS + "/" + taskId(number) + "/complete",
                        Map.of("outcome", "HAND_OVER", "reason", "Needs more skill")));
        ok(assignee(number).post(path(number, "reply"), Map.of("text", "I am the assignee")));
    }

    @ParameterizedTest
    @CsvSource({"confirm,{}", "reject,{\"reason\":\"x\"}"})
    void answersOnlyASolutionThatWasProposed(String verb, String body) {
        Answer answer = api.post(path(register(), verb), body);
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().get("type").asText()).isEqualTo("urn:firstline:problem:not-resolved");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "reply | {} | text required",
                "reply | {\"text\": \" \"} | text required",
                "reply | {\"text\": \"x\", \"author\": \"y\"} | author unknown-field",
                "reply | {\"text\": 1} | text wrong-type",
                "reply | {\"text\": \"a\\u0000\"} | text character",
                "confirm | {\"reason\": \"x\"} | reason unknown-field",
                "confirm | [] | body wrong-type",
                "reject | {} | reason required",
                "withdraw | {\"reason\": \"\"} | reason required",
                "reprioritise | {\"impact\": \"HIGH\", \"reason\": \"x\"} | urgency required",
                "reprioritise | {\"impact\": \"HIGH\", \"urgency\": \"HIGH\"} | reason required",
                "reprioritise | {\"impact\": \"high\"} | impact unknown-code",
            })
    void refusesBadInput(String verb, String body, String error) {
        Answer answer = api.post(path(register(), verb), body);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        assertThat(answer.errors()).contains(error);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "reply | {\"text\": \"x\"}",
                "confirm | {}",
                "reject | {\"reason\": \"x\"}",
                "withdraw | {\"reason\": \"x\"}",
                "reprioritise | {\"impact\": \"HIGH\", \"urgency\": \"HIGH\", \"reason\": \"x\"}",
                "journal | {\"text\": \"x\", \"visibility\": \"PUBLIC\"}",
            })
    void changesNothingAfterTheEnd(String verb, String body) {
        String number = register();
        ok(api.post(path(number, "withdraw"), Map.of("reason", "Works again")));
        assertThat(api.post(path(number, verb), body).status()).isEqualTo(409);
        assertThat(api.post(INCIDENTS + "/INC-2026-999999/" + verb, body).status())
                .isEqualTo(404);
    }

    private String resolved() {
        String number = register();
        ok(assignee(number).post(TASKS + "/" + taskId(number) + "/complete", RESOLVED));
        return number;
    }

    private org.firstline.ApiClient assignee(String number) {
        return api.as(api.get(INCIDENTS + "/" + number).json().get("assignee").asText());
    }

    private JsonNode last(String number, String kind) {
        JsonNode found = null;
        for (JsonNode entry : api.get(path(number, "journal")).json().get("items")) {
            found = entry.get("kind").asText().equals(kind) ? entry : found;
        }
        assertThat(found).as(kind).isNotNull();
        return found;
    }

    private static String path(String number, String verb) {
        return INCIDENTS + "/" + number + "/" + verb;
    }

    private static JsonNode ok(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json();
    }
}
