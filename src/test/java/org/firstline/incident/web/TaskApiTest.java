package org.firstline.incident.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.firstline.ApiClient;
import org.firstline.ApiClient.Answer;
import org.firstline.ApiTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tasks over HTTP … */
class TaskApiTest extends ApiTest {

    private String number;

    @BeforeEach
    void newIncident() {
        number = register();
    }

    @Test
    void areListedByEveryFilter() {
        JsonNode task = task(number);
        assertThat(task.fieldNames())
                .toIterable()
                .containsExactly(
                        "id",
                        "incident",
                        "name",
                        "line",
                        "team",
                        "assignee",
                        "offeredUntil",
                        "dueAt",
                        "createdAt",
                        "outcomes");
        assertThat(task.get("incident").asText()).isEqualTo(number);
        assertThat(task.get("name").asText()).isEqualTo("Handle in line");
        assertThat(task.get("line").asText()).isEqualTo("FIRST");
        assertThat(task.get("team").asText()).isEqualTo("first-line");
        assertThat(task.get("createdAt").asText()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
        assertThat(texts(task.get("outcomes"))).containsExactlyInAnyOrder("RESOLVED", "HAND_OVER", "WAIT");
        String filter = "?line=FIRST&team=first-line&limit=1&incident=" + number + "&assignee="
                + task.get("assignee").asText();
        assertThat(api.get(TASKS + filter).json().get("items")).containsExactly(task);
        assertThat(api.get(TASKS + "?line=THIRD&incident=" + number).json().get("items"))
                .isEmpty();
    }

    @Test
    void areTakenGivenBackAndTakenOver() {
        release(number);
        String id = taskId(number);
        JsonNode mine = ok(api.post(claim(id), "{}"));
        assertThat(mine.get("assignee").asText()).isEqualTo("line1a");
        ok(api.post(claim(id), "{}"));
        assertThat(api.get(INCIDENTS + "/" + number).json().get("assignee").asText())
                .isEqualTo("line1a");

        Answer taken = api.as("line1b").post(claim(id), "{\"takeOver\": false}");
        assertThat(taken.status()).isEqualTo(409);
        assertThat(taken.json().get("type").asText()).isEqualTo("urn:firstline:problem:task-taken");
        assertThat(api.as("line2a").post(claim(id), "{\"takeOver\": true}").status())
                .isEqualTo(403);
        assertThat(ok(api.as("line1b").post(claim(id), "{\"takeOver\": true}"))
                        .get("assignee")
                        .asText())
                .isEqualTo("line1b");
        assertThat(ok(api.as("lead").post(claim(id), "{\"takeOver\": true}"))
                        .get("assignee")
                        .asText())
                .isEqualTo("lead");

        assertThat(api.post(TASKS + "/" + id + "/release", "{}").status()).isEqualTo(403);
        assertThat(ok(api.as("lead").post(TASKS + "/" + id + "/release", "{}"))
                        .get("assignee")
                        .isNull())
                .isTrue();
    }

    @Test
    void areWonByOneOfTwoWhoClaimAtOnce() throws Exception {
        for (int round = 0; round < 5; round++) {
            number = register();
            release(number);
            String path = claim(taskId(number));
            List<Integer> statuses = atOnce(Stream.of("line1a", "line1b", "lead")
                    .map(user -> api.as(user))
                    .map(user -> (java.util.concurrent.Callable<Integer>)
                            () -> user.post(path, "{}").status())
                    .toList());
            assertThat(statuses).containsExactlyInAnyOrder(200, 409, 409);
        }
    }

    @Test
    void areCompletedOnceByWhoeverComesFirst() throws Exception {
        release(number);
        String path = complete(taskId(number));
        Map<String, Object> resolved =
                Map.of("outcome", "RESOLVED", "solution", "Done", "resolutionCode", "FIXED", "minutesSpent", 1);
        List<Integer> statuses = atOnce(Stream.of("line1a", "line1b", "lead")
                .map(user -> api.as(user))
                .map(user -> (java.util.concurrent.Callable<Integer>)
                        () -> user.post(path, resolved).status())
                .toList());
        assertThat(statuses).containsOnlyOnce(200);
        assertThat(statuses).allMatch(status -> List.of(200, 404, 409).contains(status));
    }

    @Test
    void areResolvedByTheTeamWhenFree() {
        release(number);
        String id = taskId(number);
        assertThat(api.as("line2a")
                        .post(complete(id), Map.of("outcome", "SEND_BACK", "reason", "x"))
                        .status())
                .isEqualTo(403);
        JsonNode resolved = ok(api.as("line1b")
                .post(
                        complete(id),
                        Map.of(
                                "outcome",
                                "RESOLVED",
                                "solution",
                                "x".repeat(20_000),
                                "resolutionCode",
                                "HOW_TO",
                                "minutesSpent",
                                10_000)));
        assertThat(resolved.get("status").asText()).isEqualTo("RESOLVED");
        assertThat(resolved.get("assignee").asText()).isEqualTo("line1b");
        assertThat(resolved.get("solution").asText()).hasSize(20_000);
        assertThat(resolved.get("resolutionCode").asText()).isEqualTo("HOW_TO");
        assertThat(resolved.get("minutesSpent").asInt()).isEqualTo(10_000);
        assertThat(resolved.get("resolvedAt").isNull()).isFalse();
        assertThat(texts(task(number).get("outcomes"))).containsExactlyInAnyOrder("CONFIRMED", "REJECTED", "WITHDRAWN");
        assertThat(api.post(complete(id), Map.of("outcome", "CONFIRMED")).status())
                .isEqualTo(404);
    }

    @Test
    void areRefusedToColleaguesOfWhoHasThem() {
        String other = assignee(number).user().equals("line1a") ? "line1b" : "line1a";
        Answer answer = api.as(other).post(complete(taskId(number)), Map.of("outcome", "HAND_OVER", "reason", "x"));
        assertThat(answer.status()).isEqualTo(403);
    }

    @Test
    void goUpTheLinesAndBack() {
        JsonNode second = done(Map.of("outcome", "HAND_OVER", "reason", "Needs more skill"));
        assertThat(second.get("line").asText()).isEqualTo("SECOND");
        assertThat(second.get("team").asText()).isEqualTo("second-line");
        JsonNode third = done(Map.of("outcome", "HAND_OVER", "reason", "Firmware", "team", "third-line"));
        assertThat(third.get("line").asText()).isEqualTo("THIRD");
        Answer nowhere = assignee(number).post(complete(taskId(number)), Map.of("outcome", "HAND_OVER", "reason", "x"));
        assertThat(nowhere.status()).isEqualTo(400);
        assertThat(nowhere.errors()).containsExactly("team team-needed");
        assertThat(done(Map.of("outcome", "SEND_BACK", "reason", "No fault found"))
                        .get("line")
                        .asText())
                .isEqualTo("SECOND");
        assertThat(done(Map.of("outcome", "SEND_BACK", "reason", "Nor here"))
                        .get("line")
                        .asText())
                .isEqualTo("FIRST");
        Answer first = assignee(number).post(complete(taskId(number)), Map.of("outcome", "SEND_BACK", "reason", "x"));
        assertThat(first.status()).isEqualTo(400);
        assertThat(first.json().get("errors").get(0).get("field").asText()).isEqualTo("outcome");
    }

    @ParameterizedTest
    @CsvSource({"REQUESTER, question", "VENDOR, reason", "CHANGE, reason", "PROBLEM, reason"})
    void waitAndAreAnsweredOnThePhone(String waitReason, String field) {
        JsonNode waiting = done(Map.of("outcome", "WAIT", "waitReason", waitReason, field, "What is it?"));
        assertThat(waiting.get("status").asText()).isEqualTo("WAITING");
        assertThat(waiting.get("waitReason").asText()).isEqualTo(waitReason);
        JsonNode task = task(number);
        assertThat(texts(task.get("outcomes"))).containsExactlyInAnyOrder("ANSWERED", "WITHDRAWN");
        JsonNode working =
                ok(api.post(complete(task.get("id").asText()), Map.of("outcome", "ANSWERED", "text", "They said so")));
        assertThat(working.get("status").asText()).isEqualTo("IN_PROGRESS");
        assertThat(working.get("waitReason").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | outcome required",
                "{\"outcome\": \"DONE\"} | outcome unknown-code",
                "{\"outcome\": \"CONFIRMED\"} | outcome unknown-code",
                "{\"outcome\": \"RESOLVED\"} | solution required",
                "{\"outcome\": \"RESOLVED\"} | resolutionCode required",
                "{\"outcome\": \"RESOLVED\"} | minutesSpent required",
                "{\"outcome\": \"RESOLVED\", \"minutesSpent\": -1} | minutesSpent whole-number",
                "{\"outcome\": \"RESOLVED\", \"minutesSpent\": 10001} | minutesSpent whole-number",
                "{\"outcome\": \"RESOLVED\", \"minutesSpent\": 1.5} | minutesSpent wrong-type",
                "{\"outcome\": \"RESOLVED\", \"minutesSpent\": 1.0} | minutesSpent wrong-type",
                "{\"outcome\": \"RESOLVED\", \"minutesSpent\": \"3\"} | minutesSpent wrong-type",
                "{\"outcome\": \"RESOLVED\", \"minutesSpent\": true} | minutesSpent wrong-type",
                "{\"outcome\": \"RESOLVED\", \"minutesSpent\": 99999999999} | minutesSpent wrong-type",
                "{\"outcome\": \"RESOLVED\", \"resolutionCode\": \"MAGIC\"} | resolutionCode unknown-code",
                "{\"outcome\": \"RESOLVED\", \"reason\": \"x\"} | reason unknown-to-outcome",
                "{\"outcome\": \"HAND_OVER\"} | reason required",
                "{\"outcome\": \"HAND_OVER\", \"reason\": \"x\", \"team\": \"nobody\"} | team unknown-team",
                "{\"outcome\": \"HAND_OVER\", \"reason\": \"x\", \"team\": \"first-line\"} | team same-team",
                "{\"outcome\": \"HAND_OVER\", \"reason\": \"x\", \"solution\": \"y\"} | solution unknown-to-outcome",
                "{\"outcome\": \"WAIT\", \"reason\": \"x\"} | waitReason required",
                "{\"outcome\": \"WAIT\", \"waitReason\": \"LUNCH\"} | waitReason unknown-code",
                "{\"outcome\": \"WAIT\", \"waitReason\": \"REQUESTER\"} | question required",
                "{\"outcome\": \"WAIT\", \"waitReason\": \"VENDOR\"} | reason required",
                "{\"outcome\": \"WAIT\", \"waitReason\": \"VENDOR\", \"question\": \"x\"} | question unknown-to-outcome",
                "{\"outcome\": \"WAIT\", \"waitReason\": \"REQUESTER\", \"reason\": \"x\"} | reason unknown-to-outcome",
                "{\"outcome\": \"RESOLVED\", \"by\": \"lead\"} | by unknown-field",
            })
    void refusesBadOutcomes(String body, String error) {
        Answer answer = assignee(number).post(complete(taskId(number)), body);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        assertThat(answer.errors()).contains(error);
        assertThat(api.get(INCIDENTS + "/" + number).json().get("status").asText())
                .isEqualTo("IN_PROGRESS");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"takeOver\": 1} | takeOver wrong-type",
                "{\"takeOver\": \"true\"} | takeOver wrong-type",
                "{\"takeover\": true} | takeover unknown-field",
            })
    void refusesBadClaims(String body, String error) {
        assertThat(api.post(claim(taskId(number)), body).errors()).containsExactly(error);
    }

    @ParameterizedTest
    @CsvSource({
        "incident=1, 400",
        "cursor=1, 400",
        "cursor=_x, 400",
        "limit=0, 400",
        "outcome=WAIT, 400",
        "line=first, 400"
    })
    void refusesBadParameters(String query, int status) {
        assertThat(api.get(TASKS + "?" + query).status()).isEqualTo(status);
    }

    @Test
    void pageNewestFirst() {
        register();
        register();
        List<String> ids = new ArrayList<>();
        String cursor = "";
        for (int page = 0; page < 3; page++) {
            JsonNode answer = api.get(TASKS + "?limit=1" + cursor).json();
            ids.add(answer.get("items").get(0).get("id").asText());
            cursor = "&cursor=" + answer.get("nextCursor").asText();
        }
        assertThat(ids).doesNotHaveDuplicates();
    }

    private JsonNode done(Map<String, Object> completion) {
        return ok(assignee(number).post(complete(taskId(number)), completion));
    }

    private ApiClient assignee(String of) {
        return api.as(task(of).get("assignee").asText());
    }

    private static String claim(String id) {
        return TASKS + "/" + id + "/claim";
    }

    private static String complete(String id) {
        return TASKS + "/" + id + "/complete";
    }

    private static JsonNode ok(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json();
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(each -> texts.add(each.asText()));
        return texts;
    }

    private static List<Integer> atOnce(List<java.util.concurrent.Callable<Integer>> calls) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(calls.size());
        try {
            List<Integer> results = new ArrayList<>();
            for (Future<Integer> call : threads.invokeAll(calls)) {
                results.add(call.get());
            }
            return results;
        } finally {
            threads.shutdown();
        }
    }
}
