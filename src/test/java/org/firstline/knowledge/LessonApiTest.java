package org.firstline.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.LinkedHashMap;
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

/** Lessons over HTTP: told with a solution, listed, and counted. */
class LessonApiTest extends ApiTest {

    /** No other test solves anything on this day. */
    private static final Instant DAY = Instant.parse("2027-03-02T10:00:00Z");

    private static final String FIGURES = "/api/v1/figures/%s?from=2027-03-02T00:00:00Z&to=2027-03-03T00:00:00Z";

    @Autowired
    DeskClock clock;

    private String number;

    @BeforeEach
    void aDayOfItsOwn() {
        clock.moveTo(DAY);
        number = register();
    }

    @AfterEach
    void release() {
        clock.release();
    }

    @Test
    void areToldListedAndCounted() {
        JsonNode before = api.get(FIGURES.formatted("lessons")).json();
        solve(Map.of("kind", "TEACHABLE", "text", "Reset the tray first"));
        solve(Map.of("kind", "KNOWN_ERROR", "text", "Firmware 3.2 jams"));
        solve(Map.of("kind", "NOT_TEACHABLE"));
        solve(null);
        JsonNode figures = api.get(FIGURES.formatted("lessons")).json();

        assertThat(figures.fieldNames())
                .toIterable()
                .containsExactly(
                        "from", "to", "resolved", "teachable", "knownError", "notTeachable", "notTold", "share");
        assertThat(figures.get("from").asText()).isEqualTo("2027-03-02T00:00:00.000Z");
        assertThat(figures.get("resolved").asInt() - before.get("resolved").asInt())
                .isEqualTo(4);
        for (String part : new String[] {"teachable", "knownError", "notTeachable", "notTold"}) {
            assertThat(figures.get(part).asInt() - before.get(part).asInt())
                    .as(part)
                    .isEqualTo(1);
        }
        assertThat(figures.get("share").decimalValue().doubleValue())
                .isEqualTo(Math.round(10_000.0
                                * figures.get("teachable").asInt()
                                / figures.get("resolved").asInt())
                        / 10_000.0);

        JsonNode latest = api.get("/api/v1/lessons?limit=1").json().get("items").get(0);
        assertThat(latest.fieldNames())
                .toIterable()
                .containsExactly("id", "incident", "line", "team", "author", "at", "kind", "text");
        assertThat(latest.get("kind").asText()).isEqualTo("NOT_TEACHABLE");
        assertThat(latest.get("text").isNull()).isTrue();
        JsonNode teachable =
                api.get("/api/v1/lessons?kind=TEACHABLE&limit=1").json().get("items");
        assertThat(teachable.get(0).get("text").asText()).isEqualTo("Reset the tray first");
        assertThat(teachable.get(0).get("line").asText()).isEqualTo("SECOND");
        assertThat(teachable.get(0).get("team").asText()).isEqualTo("second-line");
    }

    @Test
    void pageNewestFirst() {
        solve(Map.of("kind", "TEACHABLE", "text", "one"));
        solve(Map.of("kind", "TEACHABLE", "text", "two"));
        JsonNode first = api.get("/api/v1/lessons?limit=1").json();
        assertThat(first.get("items").get(0).get("text").asText()).isEqualTo("two");
        JsonNode second = api.get("/api/v1/lessons?limit=1&cursor="
                        + first.get("nextCursor").asText())
                .json();
        assertThat(second.get("items").get(0).get("text").asText()).isEqualTo("one");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"kind\": \"TEACHABLE\"} | lesson.text required",
                "{\"kind\": \"KNOWN_ERROR\", \"text\": \" \"} | lesson.text required",
                "{\"kind\": \"NOT_TEACHABLE\", \"text\": \"x\"} | lesson.text unknown-to-outcome",
                "{\"text\": \"x\"} | lesson.kind required",
                "{\"kind\": \"MAYBE\"} | lesson.kind unknown-code",
                "{\"kind\": \"TEACHABLE\", \"text\": \"x\"} | lesson lesson-at-first",
            })
    void refuseWhatIsNone(String lesson, String error) {
        Answer answer = holder().post(
                        TASKS + "/" + taskId(number) + "/complete",
                        "{\"outcome\": \"RESOLVED\", \"solution\": \"x\", \"resolutionCode\": \"FIXED\", \"minutesSpent\": 1,"
                                + " \"lesson\": " + lesson + "}");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        assertThat(answer.errors()).contains(error);
    }

    @Test
    void misroutedStaysAreCountedByTeam() {
        JsonNode before = secondLine();
        done(Map.of("outcome", "HAND_OVER", "reason", "More skill", "tried", "Reset the tray"));
        JsonNode back = done(Map.of("outcome", "MISROUTED"));
        assertThat(back.get("line").asText()).isEqualTo("FIRST");

        JsonNode after = secondLine();
        assertThat(after.get("visits").asInt() - before.get("visits").asInt()).isEqualTo(1);
        assertThat(after.get("misrouted").asInt() - before.get("misrouted").asInt())
                .isEqualTo(1);
        assertThat(after.get("share").decimalValue().doubleValue()).isPositive();
        Answer first = holder().post(TASKS + "/" + taskId(number) + "/complete", Map.of("outcome", "MISROUTED"));
        assertThat(first.errors()).containsExactly("outcome misrouted-at-first");
    }

    @Test
    void messagesUnseenAreRefusedOnce() {
        JsonNode journal = api.get(INCIDENTS + "/" + number + "/journal").json().get("items");
        int seen = journal.get(journal.size() - 1).get("seq").asInt();
        String other = holderName().equals("line1a") ? "line1b" : "line1a";
        assertThat(api.as(other)
                        .post(INCIDENTS + "/" + number + "/reply", Map.of("text", "It works again"))
                        .status())
                .isEqualTo(200);
        Map<String, Object> solved = solved();
        solved.put("seen", seen);
        String path = TASKS + "/" + taskId(number) + "/complete";
        Answer refused = holder().post(path, solved);
        assertThat(refused.status()).as(refused.toString()).isEqualTo(409);
        assertThat(refused.json().get("type").asText()).isEqualTo("urn:firstline:problem:message-unseen");
        assertThat(refused.json().get("detail").asText()).contains("Jan Jansen: “It works again”");
        assertThat(holder().post(path, solved).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"-1", "100000"})
    void refusesToHaveSeenWhatIsNotThere(int seen) {
        Map<String, Object> solved = solved();
        solved.put("seen", seen);
        Answer answer = holder().post(TASKS + "/" + taskId(number) + "/complete", solved);
        assertThat(answer.errors()).containsExactly("seen whole-number");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "figures/routing | from required",
                "figures/routing?from=2027-03-02T00:00:00Z | to required",
                "figures/lessons?from=yesterday&to=2027-03-02T00:00:00Z | from instant",
                "figures/lessons?from=2027-03-02T00:00:00Z&to=2027-03-01T00:00:00Z | to before-from",
                "lessons?kind=SOME | kind unknown-code",
                "lessons?cursor=x | cursor unknown-cursor",
                "lessons?limit=0 | limit whole-number",
            })
    void refusesBadParameters(String path, String error) {
        assertThat(api.get("/api/v1/" + path).errors()).contains(error);
    }

    private JsonNode secondLine() {
        for (JsonNode team : api.get(FIGURES.formatted("routing")).json().get("teams")) {
            if (team.get("team").asText().equals("second-line")) {
                return team;
            }
        }
        return com.fasterxml.jackson.databind.node.JsonNodeFactory.instance
                .objectNode()
                .put("visits", 0)
                .put("misrouted", 0);
    }

    /** A new incident, solved by the second line. */
    private void solve(@org.jspecify.annotations.Nullable Object lesson) {
        number = register();
        done(Map.of("outcome", "HAND_OVER", "reason", "More skill"));
        Map<String, Object> solved = solved();
        if (lesson != null) {
            solved.put("lesson", lesson);
        }
        done(solved);
    }

    private static Map<String, Object> solved() {
        return new LinkedHashMap<>(
                Map.of("outcome", "RESOLVED", "solution", "Done", "resolutionCode", "FIXED", "minutesSpent", 1));
    }

    private JsonNode done(Map<String, Object> outcome) {
        Answer answer = holder().post(TASKS + "/" + taskId(number) + "/complete", outcome);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json();
    }

    private ApiClient holder() {
        return api.as(holderName());
    }

    private String holderName() {
        JsonNode task = task(number);
        return task.get("assignee").isNull() ? "line2a" : task.get("assignee").asText();
    }
}
