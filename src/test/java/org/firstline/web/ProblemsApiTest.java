package org.firstline.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.firstline.ApiClient.Answer;
import org.firstline.ApiTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Every refusal and failure of the API … */
class ProblemsApiTest extends ApiTest {

    @Autowired
    DataSource database;

    @ParameterizedTest
    @CsvSource({
        "GET, /api/v1/nothing, 404",
        "GET, /api/v2/incidents, 403",
        "DELETE, /api/v1/incidents, 405",
        "PUT, /api/v1/incidents/INC-2026-000001, 405",
        "GET, /api/v1/tasks/1/claim, 405",
        "TRACE, /api/v1/incidents, 405",
    })
    void isAProblem(String method, String path, int status) {
        Answer answer = api.send(method, path, null, Map.of());
        isProblem(answer, status);
    }

    @Test
    void namesTheMethodsThatWork() {
        assertThat(api.send("DELETE", INCIDENTS, null, Map.of()).header("Allow"))
                .contains("GET", "POST");
    }

    @Test
    void asksForALogIn() {
        Answer answer = api.anonymous().get(INCIDENTS);
        isProblem(answer, 401);
        assertThat(answer.header("WWW-Authenticate")).startsWith("Basic");
        isProblem(api.as("nobody").get(INCIDENTS), 401);
    }

    @Test
    void asksAgainWithoutABoxInBrowsers() {
        Answer answer = api.anonymous().send("GET", INCIDENTS, null, Map.of("Sec-Fetch-Mode", "cors"));
        isProblem(answer, 401);
        assertThat(answer.header("WWW-Authenticate")).isNull();
    }

    @Test
    void speaksTheReadersLanguage() {
        Map<String, String> dutch = Map.of("Accept-Language", "fr, nl-BE;q=0.8, en;q=0.5");
        Answer answer = api.send("GET", INCIDENTS + "?limit=0", null, dutch);
        assertThat(answer.header("Content-Language")).isEqualTo("nl");
        assertThat(answer.json().get("title").asText()).isEqualTo("Het verzoek klopt niet");
        assertThat(answer.json().get("errors").get(0).get("message").asText())
                .isEqualTo("Een geheel getal van 1 tot 200 is nodig.");
        Answer other = api.send("GET", INCIDENTS + "?limit=0", null, Map.of("Accept-Language", "de"));
        assertThat(other.header("Content-Language")).isEqualTo("en");
        assertThat(other.json().get("detail").asText()).isEqualTo("A whole number from 1 to 200 is needed.");
    }

    @ParameterizedTest
    @CsvSource({
        "text/plain, 415",
        "application/xml, 415",
        "application/x-www-form-urlencoded, 415",
        "multipart/form-data, 415",
        "application/json;charset=ISO-8859-1, 415",
        "application/json;charset=nonsense, 415",
        "nonsense, 415",
        "application/json;charset=utf-8, 201",
    })
    void takesJsonOnly(String type, int status) {
        Answer answer = api.post(INCIDENTS, draft(), Map.of("Content-Type", type));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
    }

    @Test
    void answersJsonOnly() {
        isProblem(api.send("GET", INCIDENTS, null, Map.of("Accept", "text/html")), 406);
    }

    @Test
    void storesNothingForAClientThatWouldNotTakeTheAnswer() {
        String title = "Not acceptable " + System.nanoTime();
        String body = "{\"title\": \"" + title + "\", \"channel\": \"API\","
                + " \"requester\": {\"name\": \"Jan\", \"phone\": \"1\"}}";
        isProblem(api.post(INCIDENTS, body, Map.of("Accept", "application/xml")), 406);
        assertThat(api.get(INCIDENTS + "?q=" + title.replace(" ", "%20")).json().get("items"))
                .isEmpty();
    }

    @Test
    void takesNoOtherEncodingThanItSays() {
        byte[] body = "{\"text\": \"x\", \"visibility\": \"INTERNAL\"}".getBytes(StandardCharsets.UTF_16BE);
        String journal = INCIDENTS + "/" + register() + "/journal";
        isProblem(api.send("POST", journal, body, Map.of("Content-Type", "application/json")), 400);
    }

    @Test
    void takesNoBytesThatAreNoText() {
        byte[] body = "{\"text\": \"__\", \"visibility\": \"INTERNAL\"}".getBytes(StandardCharsets.US_ASCII);
        body[10] = (byte) 0xC0;
        body[11] = (byte) 0xAF;
        String journal = INCIDENTS + "/" + register() + "/journal";
        isProblem(api.send("POST", journal, body, Map.of("Content-Type", "application/json")), 400);
    }

    @Test
    void takesABlankCodeForNoneAndANumberForNoCode() {
        String journal = INCIDENTS + "/" + register() + "/journal";
        assertThat(api.post(journal, Map.of("text", "x", "visibility", " ")).errors())
                .containsExactly("visibility required");
        assertThat(api.post(journal, Map.of("text", "x", "visibility", 1)).errors())
                .containsExactly("visibility wrong-type");
    }

    @Test
    void quotesTheWrongCode() {
        Answer answer = api.patch(INCIDENTS + "/" + register(), Map.of("requester", Map.of("language", "fr")));
        isProblem(answer, 400);
        assertThat(answer.json().get("detail").asText()).isEqualTo("fr is not one of nl, en.");
    }

    @Test
    void saysThatARouteHasNoParameters() {
        Answer answer = api.get(INCIDENTS + "/" + register() + "?all=1");
        isProblem(answer, 400);
        assertThat(answer.json().get("detail").asText()).isEqualTo("There are no parameters here.");
    }

    @Test
    void takesAMebibyteAndNoByteMore() {
        byte[] body = "{\"title\": \"t\", \"channel\": \"API\", \"requester\": {\"name\": \"Jan\", \"phone\": \"1\"}}"
                .getBytes(StandardCharsets.UTF_8);
        byte[] largest = java.util.Arrays.copyOf(body, 1024 * 1024);
        java.util.Arrays.fill(largest, body.length, largest.length, (byte) ' ');
        Map<String, String> json = Map.of("Content-Type", "application/json");
        assertThat(api.send("POST", INCIDENTS, largest, json).status()).isEqualTo(201);
        byte[] larger = java.util.Arrays.copyOf(largest, largest.length + 1);
        larger[larger.length - 1] = ' ';
        isProblem(api.send("POST", INCIDENTS, larger, json), 413);
    }

    @Test
    void refusesDeepNesting() {
        isProblem(api.post(INCIDENTS, "{\"title\":" + "[".repeat(100_000)), 400);
    }

    @Test
    void tellsThatTheDatabaseIsAway() throws SQLException {
        api.get(INCIDENTS);
        List<Connection> all = new ArrayList<>();
        try {
            for (int taken = 0; taken < pool(); taken++) {
                all.add(database.getConnection());
            }
            for (Answer answer : List.of(
                    api.get(INCIDENTS), api.post(INCIDENTS, draft(), Map.of("Idempotency-Key", "while-away")))) {
                isProblem(answer, 503);
                assertThat(answer.header("Retry-After")).isEqualTo("5");
            }
        } finally {
            for (Connection connection : all) {
                connection.close();
            }
        }
        assertThat(api.post(INCIDENTS, draft(), Map.of("Idempotency-Key", "while-away"))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void tellsThatSomebodyElseHoldsTheIncident() throws SQLException {
        String number = register();
        try (Connection other = database.getConnection()) {
            other.setAutoCommit(false);
            other.createStatement().execute("select * from incident where number = '" + number + "' for update");
            Answer answer = api.post(INCIDENTS + "/" + number + "/withdraw", Map.of("reason", "x"));
            isProblem(answer, 409);
            assertThat(answer.json().get("type").asText()).isEqualTo("urn:firstline:problem:race-lost");
            other.rollback();
        }
    }

    @Test
    void tellsNothingOfTheInside() {
        for (Answer answer : List.of(
                api.get(INCIDENTS + "/%00"),
                api.get(INCIDENTS + "/a%2Fb"),
                api.get(INCIDENTS + "/..;/x"),
                api.get(INCIDENTS + "?cursor=%27%20or%201=1"),
                api.get(TASKS + "?cursor=1_%F0%9F%98%80"),
                api.post(TASKS + "/" + "x".repeat(5000) + "/claim", "{}"))) {
            assertThat(answer.status()).as(answer.toString()).isBetween(400, 404);
            assertThat(answer.text()).doesNotContain("Exception", "at org.", "SQL", "camunda", "Tomcat");
        }
    }

    private static void isProblem(Answer answer, int status) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        JsonNode problem = answer.json();
        assertThat(problem.fieldNames()).toIterable().containsExactly("type", "title", "status", "detail", "errors");
        assertThat(problem.get("type").asText()).startsWith("urn:firstline:problem:");
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("title").asText()).doesNotStartWith("HTTP ");
        assertThat(problem.get("detail").asText()).endsWith(".");
        assertThat(problem.get("errors").isArray()).isTrue();
    }

    private int pool() throws SQLException {
        return database.unwrap(com.zaxxer.hikari.HikariDataSource.class).getMaximumPoolSize();
    }
}
