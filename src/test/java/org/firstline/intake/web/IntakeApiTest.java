package org.firstline.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.firstline.ApiClient.Answer;
import org.firstline.ApiTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** POST /incidents … */
class IntakeApiTest extends ApiTest {

    private static final String INSTANT = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z";

    @Autowired
    JdbcClient jdbc;

    @Test
    void registersAndTellsWhatTheNextGetTells() {
        Answer answer = api.post(INCIDENTS, """
                {"title": "Printer jams", "description": "Floor 3", "channel": "API", "category": "PRINTING",
                 "subcategory": "jam", "impact": "HIGH", "urgency": "LOW", "externalReference": "MON-1",
                 "requester": {"name": "Jan", "email": "jan@example.org", "phone": "0612345678", "language": "en"}}""");

        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        JsonNode incident = answer.json();
        assertThat(answer.header("Location"))
                .isEqualTo(INCIDENTS + "/" + incident.get("number").asText());
        assertThat(incident.get("registeredAt").asText()).matches(INSTANT);
        assertThat(incident.get("status").asText()).isEqualTo("IN_PROGRESS");
        assertThat(incident.get("priority").asText()).isEqualTo("P3");
        assertThat(incident.get("line").asText()).isEqualTo("FIRST");
        assertThat(incident.get("team").asText()).isEqualTo("first-line");
        assertThat(incident.get("requester").get("language").asText()).isEqualTo("en");
        assertThat(api.get(answer.header("Location")).text()).isEqualTo(answer.text());
    }

    @Test
    void showsEveryFieldAndFillsInWhatIsUsual() {
        JsonNode incident = api.post(INCIDENTS, draft("requester", Map.of("name", "Jan", "phone", "4711")))
                .json();

        assertThat(incident.fieldNames())
                .toIterable()
                .containsExactly(
                        "number",
                        "title",
                        "description",
                        "status",
                        "waitReason",
                        "channel",
                        "category",
                        "subcategory",
                        "service",
                        "site",
                        "impact",
                        "urgency",
                        "priority",
                        "line",
                        "team",
                        "assignee",
                        "requester",
                        "externalReference",
                        "solution",
                        "resolutionCode",
                        "minutesSpent",
                        "reopenCount",
                        "registeredAt",
                        "firstResponseAt",
                        "resolvedAt",
                        "closedAt",
                        "contactTeam",
                        "contactOwner");
        assertThat(incident.get("requester").fieldNames())
                .toIterable()
                .containsExactly("name", "email", "phone", "language");
        assertThat(incident.get("requester").toString())
                .isEqualTo("{\"name\":\"Jan\",\"email\":null,\"phone\":\"4711\",\"language\":\"nl\"}");
        assertThat(incident.get("impact").asText()).isEqualTo("MEDIUM");
        assertThat(incident.get("urgency").asText()).isEqualTo("MEDIUM");
        for (String empty :
                List.of("description", "waitReason", "category", "externalReference", "solution", "closedAt")) {
            assertThat(incident.get(empty).isNull()).as(empty).isTrue();
        }
        assertThat(incident.get("reopenCount").isInt()).isTrue();
    }

    @Test
    void keepsAnyTextByteForByte() {
        String title = " 🖨️ مرحبا — ‮abc‬ \"<script>\" ";
        String description = "Zeile 1\r\n\tשלום 👩‍👩‍👧‍👦 𝔘𝔫𝔦\n";
        JsonNode answer = api.post(INCIDENTS, draftWith(Map.of("title", title, "description", description)))
                .json();

        JsonNode read = api.get(INCIDENTS + "/" + answer.get("number").asText()).json();
        assertThat(read.get("title").asText()).isEqualTo(title);
        assertThat(read.get("description").asText()).isEqualTo(description);
    }

    @Test
    void takesTheLongestTitleAndDescription() {
        String title = "😀".repeat(200);
        String description = "😀é".repeat(50_000);
        String number = register(draftWith(Map.of("title", title, "description", description)));

        JsonNode read = api.get(INCIDENTS + "/" + number).json();
        assertThat(read.get("title").asText()).isEqualTo(title);
        assertThat(read.get("description").asText()).isEqualTo(description);
    }

    @Test
    void keepsAnUnknownCategoryAsWrittenAndRoutesItToTheDefault() {
        JsonNode incident =
                api.post(INCIDENTS, draft("category", "Koffie-automaat ☕")).json();
        assertThat(incident.get("category").asText()).isEqualTo("Koffie-automaat ☕");
        assertThat(incident.get("team").asText()).isEqualTo("first-line");
    }

    @Test
    void tellsEverythingThatIsWrongAtOnce() {
        Answer answer = api.post(INCIDENTS, Map.of("impact", "LOW"));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errors())
                .containsExactlyInAnyOrder(
                        "title required",
                        "channel required",
                        "requester.name required",
                        "requester.email email-or-phone");
        assertThat(answer.json().get("detail").asText()).isEqualTo("4 fields are not right.");
    }

    @ParameterizedTest
    @MethodSource("badInput")
    void refusesBadInputAndStoresNothing(String body, String error) {
        long before = count();
        Answer answer = api.post(INCIDENTS, body);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.errors()).contains(error);
        assertThat(count()).isEqualTo(before);
    }

    static Stream<Arguments> badInput() {
        return Stream.of(
                Arguments.of("", "body required"),
                Arguments.of("null", "body required"),
                Arguments.of("{", "body malformed"),
                Arguments.of("[]", "body wrong-type"),
                Arguments.of("\"x\"", "body wrong-type"),
                Arguments.of(json("\"title\": \"a\", \"title\": \"b\""), "title duplicate-field"),
                Arguments.of("{} {}", "body malformed"),
                Arguments.of(with("title", "null"), "title required"),
                Arguments.of(with("title", "\"\""), "title required"),
                Arguments.of(with("title", "\" \\n \""), "title required"),
                Arguments.of(with("title", "3"), "title wrong-type"),
                Arguments.of(with("title", "true"), "title wrong-type"),
                Arguments.of(with("title", "[\"x\"]"), "title wrong-type"),
                Arguments.of(with("title", "{\"x\":1}"), "title wrong-type"),
                Arguments.of(with("title", "\"a\\nb\""), "title character"),
                Arguments.of(with("title", "\"a\\u0000b\""), "title character"),
                Arguments.of(with("title", "\"a\\ud83db\""), "title character"),
                Arguments.of(with("title", "\"a\\u2028b\""), "title character"),
                Arguments.of(with("title", '"' + "x".repeat(201) + '"'), "title too-long"),
                Arguments.of(with("title", '"' + "😀".repeat(201) + '"'), "title too-long"),
                Arguments.of(with("description", '"' + "x".repeat(100_001) + '"'), "description too-long"),
                Arguments.of(with("description", "\"a\\u001bb\""), "description character"),
                Arguments.of(with("channel", "\"FAX\""), "channel unknown-code"),
                Arguments.of(with("channel", "\"phone\""), "channel unknown-code"),
                Arguments.of(with("channel", "\" PHONE\""), "channel unknown-code"),
                Arguments.of(with("channel", "\"\""), "channel required"),
                Arguments.of(with("channel", "0"), "channel wrong-type"),
                Arguments.of(with("channel", "\"0\""), "channel unknown-code"),
                Arguments.of(with("impact", "\"URGENT\""), "impact unknown-code"),
                Arguments.of(with("urgency", "1"), "urgency wrong-type"),
                Arguments.of(with("category", '"' + "x".repeat(101) + '"'), "category too-long"),
                Arguments.of(with("subcategory", "\"a\\tb\""), "subcategory character"),
                Arguments.of(with("externalReference", '"' + "x".repeat(101) + '"'), "externalReference too-long"),
                Arguments.of(with("priority", "\"P1\""), "priority unknown-field"),
                Arguments.of(with("status", "\"CLOSED\""), "status unknown-field"),
                Arguments.of(with("team", "\"third-line\""), "team unknown-field"),
                Arguments.of(with("requester", "\"Jan\""), "requester wrong-type"),
                Arguments.of(requester("\"name\": \"Jan\""), "requester.email email-or-phone"),
                Arguments.of(requester("\"email\": \"jan@example.org\""), "requester.name required"),
                Arguments.of(requester("\"name\": \"Jan\", \"phone\": 612345678"), "requester.phone wrong-type"),
                Arguments.of(requester("\"name\": \"Jan\", \"fax\": \"1\""), "requester.fax unknown-field"),
                Arguments.of(
                        requester("\"name\": \"Jan\", \"phone\": \"1\", \"phone\": \"2\""), "phone duplicate-field"),
                Arguments.of(
                        requester("\"name\": \"Jan\", \"phone\": \"1\", \"language\": \"NL\""),
                        "requester.language unknown-code"),
                Arguments.of(
                        requester("\"name\": \"Jan\", \"phone\": \"1\", \"language\": \"de\""),
                        "requester.language unknown-code"),
                Arguments.of(
                        requester("\"name\": \"Jan\\r\\nBcc: x@example.org\", \"phone\": \"1\""),
                        "requester.name character"),
                Arguments.of(
                        requester("\"name\": \"Jan\", \"phone\": \"" + "1".repeat(51) + "\""),
                        "requester.phone too-long"),
                Arguments.of(email("jan"), "requester.email email-address"),
                Arguments.of(email("jan@"), "requester.email email-address"),
                Arguments.of(email("@example.org"), "requester.email email-address"),
                Arguments.of(email("jan@exa mple.org"), "requester.email email-address"),
                Arguments.of(email("jan@@example.org"), "requester.email email-address"),
                Arguments.of(email("jan@example..org"), "requester.email email-address"),
                Arguments.of(email(".jan@example.org"), "requester.email email-address"),
                Arguments.of(email("Jan <jan@example.org>"), "requester.email email-address"),
                Arguments.of(email("jan@example.org,piet@example.org"), "requester.email email-address"),
                Arguments.of(email("jan@example.org\\r\\nBcc: piet@example.org"), "requester.email character"),
                Arguments.of(email("j".repeat(65) + "@example.org"), "requester.email email-address"),
                Arguments.of(email("j@" + "example.".repeat(40) + "org"), "requester.email too-long"));
    }

    private static String with(String field, String json) {
        return json("\"title\": \"t\", \"channel\": \"API\", \"requester\": {\"name\": \"Jan\", \"phone\": \"1\"}"
                        .replaceAll("\"" + field + "\": (\"[^\"]*\"|\\{[^}]*})(, )?", "")
                        .replaceAll(", $", "")
                + ", \"" + field + "\": " + json);
    }

    private static String requester(String fields) {
        return with("requester", json(fields));
    }

    private static String email(String address) {
        return requester("\"name\": \"Jan\", \"email\": \"" + address + "\"");
    }

    private static String json(String fields) {
        return "{" + fields + "}";
    }

    private static Map<String, Object> draftWith(Map<String, String> fields) {
        Map<String, Object> draft = new LinkedHashMap<>(draft());
        draft.putAll(fields);
        return draft;
    }

    private long count() {
        return jdbc.sql("select count(*) from incident").query(Long.class).single();
    }

    @Test
    void takesBytesThatAreNoUtf8ForNoJson() {
        byte[] latin1 = "{\"title\": \"Caf\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);
        Answer answer = api.send("POST", INCIDENTS, latin1, Map.of("Content-Type", "application/json"));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
    }
}
