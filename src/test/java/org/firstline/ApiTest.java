package org.firstline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.firstline.ApiClient.Answer;
import org.firstline.identity.People;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A test that speaks HTTP with the desk, as programs do. */
public abstract class ApiTest extends DeskTest {

    protected static final String INCIDENTS = "/api/v1/incidents";
    protected static final String TASKS = "/api/v1/tasks";

    @LocalServerPort
    private int port;

    @Autowired
    protected People people;

    /** An agent of the first line. */
    protected ApiClient api;

    @BeforeEach
    void connect() {
        api = new ApiClient(port, "line1a");
        if (people.find("norights").isEmpty()) {
            people.addUser("norights", "Nobody Special", "norights", Set.of(), Set.of());
        }
    }

    /** A registration that is right; tests change what they are about. */
    protected static Map<String, Object> draft() {
        Map<String, Object> draft = new LinkedHashMap<>();
        draft.put("title", "Printer on floor 3 jams");
        draft.put("channel", "PHONE");
        draft.put("requester", new LinkedHashMap<>(Map.of("name", "Jan Jansen", "email", "jan@example.org")));
        return draft;
    }

    protected static Map<String, Object> draft(String field, Object value) {
        Map<String, Object> draft = draft();
        draft.put(field, value);
        return draft;
    }

    /** Registers and returns the number. */
    protected String register() {
        return register(draft());
    }

    protected String register(Map<String, Object> draft) {
        Answer answer = api.post(INCIDENTS, draft);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer.json().get("number").asText();
    }

    /** The incident's one open task. */
    protected JsonNode task(String number) {
        JsonNode items = api.get(TASKS + "?incident=" + number).json().get("items");
        assertThat(items).hasSize(1);
        return items.get(0);
    }

    protected String taskId(String number) {
        return task(number).get("id").asText();
    }

    protected void release(String number) {
        JsonNode task = task(number);
        if (!task.get("assignee").isNull()) {
            Answer answer = api.as("lead").post(TASKS + "/" + task.get("id").asText() + "/release", "{}");
            assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        }
    }
}
