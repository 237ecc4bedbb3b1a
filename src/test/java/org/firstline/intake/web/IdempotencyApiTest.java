package org.firstline.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.firstline.ApiClient.Answer;
import org.firstline.ApiTest;
import org.firstline.intake.domain.KeptAnswers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A repeated POST with an Idempotency-Key … */
class IdempotencyApiTest extends ApiTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource database;

    @Autowired
    KeptAnswers answers;

    private final String key = UUID.randomUUID().toString();

    @Test
    void getsTheFirstAnswerAgain() {
        long before = count();
        Map<String, Object> draft = draft("title", "Only once 😀");
        Answer first = post(draft);
        Answer again = post(draft);

        assertThat(first.status()).as(first.toString()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.header("Content-Type")).isEqualTo(first.header("Content-Type"));
        assertThat(again.response().body()).isEqualTo(first.response().body());
        assertThat(count()).isEqualTo(before + 1);
    }

    @Test
    void getsItEvenWhenTheIncidentHasMovedOn() {
        Answer first = post(draft());
        String path = String.valueOf(first.header("Location"));
        assertThat(api.post(path + "/withdraw", Map.of("reason", "x")).status()).isEqualTo(200);
        assertThat(post(draft()).text()).isEqualTo(first.text());
    }

    @Test
    void isRefusedWithAnotherBodyOrRoute() {
        post(draft());
        Answer other = post(draft("title", "Something else"));
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.header("Content-Type")).startsWith("application/problem+json");
        String elsewhere = INCIDENTS + "/" + register() + "/confirm";
        assertThat(api.post(elsewhere, draft(), Map.of("Idempotency-Key", key)).status())
                .isEqualTo(422);
    }

    @Test
    void isSomebodyElsesOwn() {
        Answer mine = post(draft());
        Answer theirs = api.as("line1b").post(INCIDENTS, draft(), Map.of("Idempotency-Key", key));
        assertThat(theirs.status()).isEqualTo(201);
        assertThat(theirs.header("Location")).isNotEqualTo(mine.header("Location"));
    }

    @Test
    void mayTryAgainWhatWasRefused() {
        assertThat(post(Map.of("title", "Incomplete")).status()).isEqualTo(400);
        assertThat(post(draft()).status()).isEqualTo(201);
    }

    @Test
    void leavesNothingOfWhatWasRefused() {
        String number = register();
        long entries = jdbc.sql("select count(*) from incident_journal")
                .query(Long.class)
                .single();
        Answer refused = api.post(INCIDENTS + "/" + number + "/confirm", "{}", Map.of("Idempotency-Key", key));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(jdbc.sql("select count(*) from incident_journal")
                        .query(Long.class)
                        .single())
                .isEqualTo(entries);
        assertThat(kept()).isZero();
    }

    @Test
    void worksOnEveryPost() {
        String path = INCIDENTS + "/" + register() + "/journal";
        Map<String, String> note = Map.of("text", "Once", "visibility", "INTERNAL");
        Answer first = api.post(path, note, Map.of("Idempotency-Key", key));
        Answer again = api.post(path, note, Map.of("Idempotency-Key", key));
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.text()).isEqualTo(first.text());
    }

    @Test
    void registersOnceWhenSentManyTimesAtOnce() throws Exception {
        long before = count();
        List<Callable<Answer>> calls = new ArrayList<>();
        for (int call = 0; call < 6; call++) {
            calls.add(() -> post(draft()));
        }
        ExecutorService threads = Executors.newFixedThreadPool(calls.size());
        List<Integer> statuses = new ArrayList<>();
        for (Future<Answer> answer : threads.invokeAll(calls)) {
            statuses.add(answer.get().status());
        }
        threads.shutdown();
        assertThat(statuses).allMatch(status -> status == 201 || status == 409).contains(201);
        assertThat(count()).isEqualTo(before + 1);
        assertThat(post(draft()).status()).isEqualTo(201);
    }

    @Test
    void isToldAtOnceThatTheFirstStillRuns() throws Exception {
        try (Connection running = database.getConnection()) {
            running.setAutoCommit(false);
            try (PreparedStatement begun = running.prepareStatement("insert into intake_idempotency"
                    + " (user_id, idempotency_key, request, kept_since) values ('line1a', ?, '', utc_timestamp(3))")) {
                begun.setString(1, key);
                begun.executeUpdate();
            }
            Answer answer = post(draft());
            assertThat(answer.status()).as(answer.toString()).isEqualTo(409);
            assertThat(answer.json().get("type").asText())
                    .as("while the first still runs")
                    .isEqualTo("urn:firstline:problem:key-in-use");
            running.rollback();
        }
    }

    @Test
    void isNewAfterSevenDays() {
        Answer first = post(draft());
        jdbc.sql("update intake_idempotency set kept_since = kept_since - interval 7 day - interval 1 second"
                        + " where idempotency_key = ?")
                .param(key)
                .update();
        Answer later = post(draft());
        assertThat(later.status()).isEqualTo(201);
        assertThat(later.header("Location")).isNotEqualTo(first.header("Location"));
    }

    @Test
    void isForgottenAfterSevenDays() {
        post(draft());
        answers.forgetOld();
        assertThat(kept()).isOne();
        jdbc.sql("update intake_idempotency set kept_since = kept_since - interval 8 day where idempotency_key = ?")
                .param(key)
                .update();
        answers.forgetOld();
        assertThat(kept()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a\tb"})
    void needsAPrintableKey(String bad) {
        Answer answer = api.post(INCIDENTS, draft(), Map.of("Idempotency-Key", bad));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        assertThat(answer.json().get("type").asText()).isEqualTo("urn:firstline:problem:idempotency-key");
    }

    @Test
    void takesKeysOfUpTo255Characters() {
        String longest = key + "~".repeat(255 - key.length());
        assertThat(api.post(INCIDENTS, draft(), Map.of("Idempotency-Key", longest))
                        .status())
                .isEqualTo(201);
        assertThat(api.post(INCIDENTS, draft(), Map.of("Idempotency-Key", longest + "~"))
                        .status())
                .isEqualTo(400);
    }

    private Answer post(Object body) {
        return api.post(INCIDENTS, body, Map.of("Idempotency-Key", key));
    }

    private long kept() {
        return jdbc.sql("select count(*) from intake_idempotency where idempotency_key = ?")
                .param(key)
                .query(Long.class)
                .single();
    }

    private long count() {
        return jdbc.sql("select count(*) from incident").query(Long.class).single();
    }
}
