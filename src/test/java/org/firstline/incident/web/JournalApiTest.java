package org.firstline.incident.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.firstline.ApiClient;
import org.firstline.ApiClient.Answer;
import org.firstline.ApiTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The journal over HTTP … */
class JournalApiTest extends ApiTest {

    private String journal;

    @BeforeEach
    void register_() {
        journal = INCIDENTS + "/" + register() + "/journal";
    }

    @Test
    void takesNotesAndShowsThemInOrder() {
        Answer answer = api.post(journal, Map.of("text", "Café ☕\nline 2", "visibility", "INTERNAL"));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        JsonNode entry = answer.json();
        assertThat(entry.fieldNames())
                .toIterable()
                .containsExactly("id", "seq", "at", "author", "kind", "visibility", "text");
        assertThat(entry.get("author").asText()).isEqualTo("line1a");
        assertThat(entry.get("kind").asText()).isEqualTo("NOTE");
        assertThat(entry.get("at").asText()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");

        JsonNode items = api.get(journal).json().get("items");
        assertThat(items.get(items.size() - 1)).isEqualTo(entry);
        for (int index = 0; index < items.size(); index++) {
            assertThat(items.get(index).get("seq").asInt()).isEqualTo(index + 1);
        }
    }

    @Test
    void writesToTheRequesterInPublic() {
        Answer answer = api.post(journal, Map.of("text", "We are on it", "visibility", "PUBLIC"));
        assertThat(answer.json().get("kind").asText()).isEqualTo("MESSAGE");
    }

    @Test
    void pagesWithoutGapOrRepetition() {
        List<Integer> seen = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = api.get(journal + "?limit=2" + cursor).json();
            page.get("items").forEach(entry -> seen.add(entry.get("seq").asInt()));
            cursor = page.get("nextCursor").isNull()
                    ? ""
                    : "&cursor=" + page.get("nextCursor").asText();
        } while (!cursor.isEmpty());
        JsonNode all = api.get(journal).json().get("items");
        assertThat(seen).hasSize(all.size()).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void keepsEntriesForLeadsFromAgents() {
        for (String user : List.of("lead", "manager")) {
            assertThat(write(api.as(user)).status()).isEqualTo(201);
            assertThat(api.as(user).get(journal).text()).contains("Between us");
        }
        assertThat(write(api).status()).isEqualTo(403);
        assertThat(write(api).json().get("type").asText()).isEqualTo("urn:firstline:problem:leads-only");
        for (String user : List.of("line1a", "owner", "admin")) {
            Answer read = api.as(user).get(journal);
            assertThat(read.status()).isEqualTo(200);
            assertThat(read.text()).doesNotContain("Between us");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"visibility\": \"INTERNAL\"} | text required",
                "{\"text\": \"x\"} | visibility required",
                "{\"text\": \"x\", \"visibility\": \"SECRET\"} | visibility unknown-code",
                "{\"text\": \"x\", \"visibility\": \"PUBLIC\", \"author\": \"lead\"} | author unknown-field",
                "{\"text\": \"x\", \"visibility\": \"PUBLIC\", \"at\": \"2020-01-01T00:00:00.000Z\"} | at unknown-field",
            })
    void refusesBadInput(String body, String error) {
        Answer answer = api.post(journal, body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errors()).contains(error);
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0, limit",
        "cursor=x, cursor",
        "cursor=-1, cursor",
        "cursor=4294967297, cursor",
        "kind=NOTE, kind"
    })
    void refusesBadParameters(String query, String field) {
        Answer answer = api.get(journal + "?" + query);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        assertThat(answer.json().get("errors").get(0).get("field").asText()).isEqualTo(field);
    }

    @Test
    void takesLongTexts() {
        String text = "😀".repeat(20_000);
        assertThat(api.post(journal, Map.of("text", text, "visibility", "INTERNAL"))
                        .json()
                        .get("text")
                        .asText())
                .isEqualTo(text);
        assertThat(api.post(journal, Map.of("text", text + "x", "visibility", "INTERNAL"))
                        .errors())
                .containsExactly("text too-long");
    }

    private Answer write(ApiClient writer) {
        return writer.post(journal, Map.of("text", "Between us", "visibility", "LEADS"));
    }
}
