package org.firstline.incident.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.firstline.ApiClient.Answer;
import org.firstline.ApiTest;
import org.junit.jupiter.api.Test;

class LinksApiTest extends ApiTest {

    private static final AtomicInteger REQUESTERS = new AtomicInteger();

    @Test
    void relatesTwoFromEitherSideUntilTheRelationIsTakenAway() {
        String one = report("Kiosk shows nothing", "KIOSK");
        String other = report("Badge reader is dead", "BADGES");
        Answer made = link(one, "RELATES_TO", other);
        assertThat(made.status()).isEqualTo(201);
        assertThat(fields(made.json()))
                .containsExactly("id", "kind", "number", "title", "status", "createdAt", "createdBy");
        assertThat(made.json().get("number").asText()).isEqualTo(other);
        assertThat(made.json().get("createdBy").asText()).isEqualTo("line1a");
        JsonNode seen = api.get(INCIDENTS + "/" + other + "/links").json();
        assertThat(seen.get("nextCursor").isNull()).isTrue();
        assertThat(seen.get("items")).hasSize(1);
        assertThat(seen.get("items").get(0).get("number").asText()).isEqualTo(one);
        String id = made.json().get("id").asText();
        assertThat(remove(report("Third", "X"), id).status()).isEqualTo(404);
        assertThat(remove(other, id).status()).isEqualTo(204);
        assertThat(remove(one, id).status()).isEqualTo(404);
        assertThat(api.get(INCIDENTS + "/" + one + "/links").json().get("items"))
                .isEmpty();
    }

    @Test
    void closesADuplicateBeforeItAnswers() {
        String original = report("Kiosk shows nothing", "KIOSK");
        String copy = report("Kiosk is black", "KIOSK");
        Answer made = link(copy, "DUPLICATE_OF", original);
        assertThat(made.status()).isEqualTo(201);
        JsonNode closed = api.get(INCIDENTS + "/" + copy).json();
        assertThat(closed.get("status").asText()).isEqualTo("CLOSED");
        assertThat(closed.get("resolutionCode").asText()).isEqualTo("OTHER");
        assertThat(closed.get("solution").asText()).contains(original);
        assertThat(closed.get("resolvedAt").isNull()).isTrue();
        JsonNode seen = api.get(INCIDENTS + "/" + original + "/links").json().get("items");
        assertThat(seen.get(0).get("kind").asText()).isEqualTo("DUPLICATED_BY");
        assertProblem(remove(copy, made.json().get("id").asText()), 409, "link-stays");
        assertProblem(link(original, "DUPLICATE_OF", copy), 409, "duplicate-of-its-copy");
        assertProblem(link(copy, "DUPLICATE_OF", original), 409, "final");
    }

    @Test
    void pagesAreCut() {
        String hub = report("Hub", "HUB");
        for (int spoke = 0; spoke < 3; spoke++) {
            assertThat(link(hub, "RELATES_TO", report("Spoke", "SPOKE" + spoke)).status())
                    .isEqualTo(201);
        }
        JsonNode first = api.get(INCIDENTS + "/" + hub + "/links?limit=2").json();
        assertThat(first.get("items")).hasSize(2);
        String cursor = first.get("nextCursor").asText();
        JsonNode rest = api.get(INCIDENTS + "/" + hub + "/links?limit=2&cursor=" + cursor)
                .json();
        assertThat(rest.get("items")).hasSize(1);
        assertThat(rest.get("nextCursor").isNull()).isTrue();
    }

    @Test
    void refusesWhatCannotBeLinked() {
        String number = report("Kiosk", "KIOSK");
        assertField(link(number, "RELATES_TO", number), "number", "link-to-self");
        assertField(link(number, "DUPLICATE_OF", "INC-2026-000000"), "number", "unknown-incident");
        assertField(link(number, "DUPLICATED_BY", "INC-2026-000000"), "kind", "unknown-code");
        assertField(link(number, "CHILD_OF", "INC-2026-000000"), "kind", "unknown-code");
        Answer empty = api.post(INCIDENTS + "/" + number + "/links", "{}");
        assertThat(empty.status()).isEqualTo(400);
        assertThat(empty.json().get("errors")).hasSize(2);
    }

    @Test
    void findsSimilarOnesAndSaysWhy() {
        String mine = report("Scanner zoemt hard bij balie", "SCANNERS", "zoem@example.org");
        String words = report("Harde scanner: zoemt en piept", "DESKS");
        String service = report("Lade klemt", "SCANNERS");
        String all = report("Scanner bij balie zoemt weer", "SCANNERS", "zoem@example.org");
        String none = report("Muis weg", "MICE");
        JsonNode found = api.get(INCIDENTS + "/" + mine + "/similar").json();
        assertThat(found.isArray()).isTrue();
        assertThat(numbers(found)).containsExactly(all, words, service).doesNotContain(none);
        assertThat(fields(found.get(0))).containsExactly("number", "title", "status", "team", "registeredAt", "why");
        assertThat(texts(found.get(0).get("why"))).containsExactly("SAME_REQUESTER", "WORDS", "SAME_SERVICE");
        assertThat(texts(found.get(1).get("why"))).containsExactly("WORDS");
        assertThat(texts(found.get(2).get("why"))).containsExactly("SAME_SERVICE");
        link(mine, "RELATES_TO", all);
        assertThat(numbers(api.get(INCIDENTS + "/" + mine + "/similar").json())).containsExactly(words, service);
    }

    @Test
    void findsTenSimilarOnesAtMostTheNewestFirst() {
        String mine = report("Een", "TENFOLD");
        List<String> others = IntStream.range(0, 12)
                .mapToObj(each -> report("Twee" + each, "TENFOLD"))
                .toList();
        List<String> newest = new ArrayList<>(others.subList(2, 12));
        Collections.reverse(newest);
        assertThat(numbers(api.get(INCIDENTS + "/" + mine + "/similar").json())).containsExactlyElementsOf(newest);
    }

    private String report(String title, String service) {
        return report(title, service, "links" + REQUESTERS.incrementAndGet() + "@example.org");
    }

    private String report(String title, String service, String email) {
        Map<String, Object> draft = draft("title", title);
        draft.put("service", service);
        draft.put("requester", Map.of("name", "Jan Jansen", "email", email));
        return register(draft);
    }

    private Answer link(String number, String kind, String other) {
        return api.post(
                INCIDENTS + "/" + number + "/links", new LinkedHashMap<>(Map.of("kind", kind, "number", other)));
    }

    private Answer remove(String number, String id) {
        return api.send("DELETE", INCIDENTS + "/" + number + "/links/" + id, new byte[0], Map.of());
    }

    private static void assertProblem(Answer answer, int status, String rule) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.json().get("type").asText()).endsWith(":" + rule);
    }

    private static void assertField(Answer answer, String field, String rule) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        JsonNode error = answer.json().get("errors").get(0);
        assertThat(error.get("field").asText()).isEqualTo(field);
        assertThat(error.get("rule").asText()).isEqualTo(rule);
    }

    private static List<String> numbers(JsonNode found) {
        return found.findValuesAsText("number");
    }

    private static List<String> fields(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(each -> texts.add(each.asText()));
        return texts;
    }
}
