package org.firstline.incident.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.firstline.ApiClient.Answer;
import org.firstline.ApiTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** GET and PATCH of incidents … */
class IncidentApiTest extends ApiTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"INC-2026-999999", "INC-2025-000001", "inc-2026-000001", "1", "INC-2026-999999999999", "%20"})
    void knowsNoOtherIncidents(String number) {
        register();
        Answer answer = api.get(INCIDENTS + "/" + number);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().get("type").asText()).isEqualTo("urn:firstline:problem:incident");
    }

    @Test
    void listsNewestFirstPageByPage() {
        String team = "first-line";
        List<String> registered = List.of(register(), register(), register());
        List<String> listed = new ArrayList<>();
        String cursor = "";
        for (int page = 0; page < 2; page++) {
            JsonNode answer =
                    api.get(INCIDENTS + "?limit=2&team=" + team + cursor).json();
            assertThat(answer.fieldNames()).toIterable().containsExactly("items", "nextCursor");
            answer.get("items").forEach(item -> listed.add(item.get("number").asText()));
            cursor = "&cursor=" + answer.get("nextCursor").asText();
        }
        assertThat(listed).hasSize(4).containsSubsequence(registered.get(2), registered.get(1), registered.get(0));
        assertThat(new HashSet<>(listed)).hasSize(4);
    }

    @Test
    void endsAListWithoutACursor() {
        String word = word();
        register(draft("title", word));
        JsonNode page = api.get(INCIDENTS + "?limit=1&q=" + word).json();
        assertThat(page.get("items")).hasSize(1);
        assertThat(page.get("nextCursor").isNull()).isTrue();
    }

    @Test
    void findsByEveryFilterAsSoonAsItIsRegistered() {
        String word = word();
        String number = register(draft("description", "The " + word + " is broken"));
        String assignee =
                api.get(INCIDENTS + "/" + number).json().get("assignee").asText();
        for (String filter : List.of(
                "q=" + word,
                "q=" + number,
                "q=broken+" + word,
                "q=" + word + "&status=IN_PROGRESS&line=FIRST&team=first-line&assignee=" + assignee)) {
            assertThat(numbers(api.get(INCIDENTS + "?" + filter))).as(filter).containsExactly(number);
        }
        for (String filter : List.of("status=CLOSED", "line=THIRD", "team=second-line", "assignee=nobody")) {
            assertThat(numbers(api.get(INCIDENTS + "?q=" + word + "&" + filter)))
                    .as(filter)
                    .isEmpty();
        }
    }

    @Test
    void findsWordsOfRequesterAndReferenceOnlyTogether() {
        String word = word();
        Map<String, Object> draft = draft("requester", Map.of("name", "Ÿda " + word, "phone", "1"));
        draft.put("externalReference", "MON" + word);
        String number = register(draft);
        assertThat(numbers(api.get(INCIDENTS + "?q=" + word + "+MON" + word))).containsExactly(number);
        assertThat(numbers(api.get(INCIDENTS + "?q=" + word + "+notthere"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "status=OPEN, status unknown-code",
        "status=closed, status unknown-code",
        "status=CLOSED%20, status unknown-code",
        "line=1, line unknown-code",
        "limit=0, limit whole-number",
        "limit=201, limit whole-number",
        "limit=-1, limit whole-number",
        "limit=ten, limit wrong-type",
        "limit=1.5, limit wrong-type",
        "limit=0x10, limit wrong-type",
        "limit=99999999999, limit wrong-type",
        "limit=1&limit=2, limit given-twice",
        "limit=, limit required",
        "q=, q required",
        "q=ab, q search-too-short",
        "cursor=x, cursor unknown-cursor",
        "cursor=-1, cursor unknown-cursor",
        "cursor=99999999999999999999, cursor unknown-cursor",
        "sort=title, sort unknown-parameter",
        "Status=CLOSED, Status unknown-parameter",
    })
    void refusesBadParameters(String query, String error) {
        Answer answer = api.get(INCIDENTS + "?" + query);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        assertThat(answer.errors()).containsExactly(error);
    }

    @Test
    void refusesParametersWhereThereAreNone() {
        assertThat(api.get(INCIDENTS + "/" + register() + "?expand=all").errors())
                .containsExactly("expand unknown-parameter");
        assertThat(api.post(INCIDENTS + "?dryRun=true", draft()).status()).isEqualTo(400);
    }

    @Test
    void correctsWhatIsNamedAndJournalsOldAndNew() {
        String number = register(draft("subcategory", "jam"));
        Answer answer = api.patch(INCIDENTS + "/" + number, """
                {"title": "Printer burns", "category": "PRINTING", "subcategory": null,
                 "requester": {"phone": "4711", "email": null}}""");

        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        JsonNode incident = answer.json();
        assertThat(incident.get("title").asText()).isEqualTo("Printer burns");
        assertThat(incident.get("category").asText()).isEqualTo("PRINTING");
        assertThat(incident.get("subcategory").isNull()).isTrue();
        assertThat(incident.get("requester").toString())
                .isEqualTo("{\"name\":\"Jan Jansen\",\"email\":null,\"phone\":\"4711\",\"language\":\"nl\"}");
        List<String> texts = new ArrayList<>();
        api.get(INCIDENTS + "/" + number + "/journal").json().get("items").forEach(entry -> {
            if (entry.get("kind").asText().equals("AMENDED")) {
                texts.add(entry.get("text").asText());
            }
        });
        assertThat(texts)
                .containsExactly(
                        "title: Printer on floor 3 jams → Printer burns",
                        "category: – → PRINTING",
                        "subcategory: jam → –",
                        "requester.email: jan@example.org → –",
                        "requester.phone: – → 4711");
    }

    @Test
    void leavesWhatIsNotNamed() {
        String number = register();
        String before = api.get(INCIDENTS + "/" + number).text();
        assertThat(api.patch(INCIDENTS + "/" + number, "{}").text()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"title\": null} | title required",
                "{\"title\": 3} | title wrong-type",
                "{\"category\": [\"x\"]} | category wrong-type",
                "{\"requester\": null} | requester.name required",
                "{\"requester\": \"Jan\"} | requester wrong-type",
                "{\"requester\": {\"email\": null}} | requester.email email-or-phone",
                "{\"requester\": {\"email\": \"x\"}} | requester.email email-address",
                "{\"requester\": {\"language\": \"fr\"}} | requester.language unknown-code",
                "{\"requester\": {\"fax\": null}} | requester.fax unknown-field",
                "{\"description\": \"x\"} | description unknown-field",
                "{\"priority\": null} | priority unknown-field",
                "{\"assignee\": \"line1a\"} | assignee unknown-field",
                "[] | body wrong-type",
                "{\"title\": \"a\", \"title\": \"b\"} | title duplicate-field",
            })
    void refusesBadCorrections(String body, String error) {
        String number = register();
        String before = api.get(INCIDENTS + "/" + number).text();
        Answer answer = api.patch(INCIDENTS + "/" + number, body);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        assertThat(answer.errors()).contains(error);
        assertThat(api.get(INCIDENTS + "/" + number).text()).isEqualTo(before);
    }

    @Test
    void correctsNothingAfterTheEnd() {
        String number = register();
        api.post(INCIDENTS + "/" + number + "/withdraw", Map.of("reason", "Solved itself"));
        Answer answer = api.patch(INCIDENTS + "/" + number, Map.of("title", "Too late"));
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().get("type").asText()).isEqualTo("urn:firstline:problem:final");
    }

    private static String word() {
        return "w" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    }

    private static List<String> numbers(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        List<String> numbers = new ArrayList<>();
        answer.json()
                .get("items")
                .forEach(item -> numbers.add(item.get("number").asText()));
        return numbers;
    }
}
