package org.firstline.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/**
 * Drives incidents through their lives as agents' programs and requesters' browsers do: over HTTP with connections that stay
 * open. A change that was not answered ({@link UncheckedIOException}) may be sent again with its key.
 */
public final class LifeClient {

    private static final Duration LONGEST_OUTAGE = Duration.ofMinutes(3);
    private static final String API = "/api/v1";
    private static final String REPORTER = "line1a";
    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"(\\d+)\"");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final URI desk;
    private final Duration patience;
    private final boolean stubborn;

    private LifeClient(URI desk, Duration patience, boolean stubborn) {
        this.desk = desk;
        this.patience = patience;
        this.stubborn = stubborn;
    }

    /** @param patience after which a request counts as not answered */
    public LifeClient(URI desk, Duration patience) {
        this(desk, patience, false);
    }

    /** One that sends again, with the same key, what got no answer or that the desk cannot do it now. */
    public static LifeClient stubborn(URI desk, Duration patience) {
        return new LifeClient(desk, patience, true);
    }

    /** Registers what the requester tells on the telephone; answers the incident's number. */
    public String register(String key, String title, String email) {
        ObjectNode draft = JSON.createObjectNode()
                .put("title", title)
                .put("description", "Since this morning, on every page; a restart did not help.")
                .put("channel", "PHONE")
                .put("category", "SOFTWARE")
                .put("impact", "MEDIUM")
                .put("urgency", "HIGH");
        draft.putObject("requester")
                .put("name", "Jan Jansen")
                .put("email", email)
                .put("language", "nl");
        return text(post(REPORTER, "/incidents", key, draft, 201), "number");
    }

    /** The one open task of the incident. */
    public OpenTask task(String number) {
        JsonNode task = get("/tasks?incident=" + number).path("items").path(0);
        return new OpenTask(text(task, "id"), number, task.path("assignee").asText(""));
    }

    public JsonNode incident(String number) {
        return get("/incidents/" + number);
    }

    /** The answer to a list or anything else below the API's root. */
    public JsonNode get(String path) {
        return json(expected(send(api(REPORTER, path).GET()), 200));
    }

    public void claim(String key, OpenTask task) {
        post(task.agent(), "/tasks/" + task.id() + "/claim", key, JSON.createObjectNode(), 200);
    }

    /** To the next line, as routing says. */
    public void handOver(String key, OpenTask task) {
        ObjectNode outcome = JSON.createObjectNode().put("outcome", "HAND_OVER").put("reason", "Needs a second look.");
        post(task.agent(), "/tasks/" + task.id() + "/complete", key, outcome, 200);
    }

    public void resolve(String key, OpenTask task) {
        ObjectNode outcome = JSON.createObjectNode()
                .put("outcome", "RESOLVED")
                .put("solution", "The driver was renewed.")
                .put("resolutionCode", "FIXED")
                .put("minutesSpent", 12);
        post(task.agent(), "/tasks/" + task.id() + "/complete", key, outcome, 200);
    }

    /** The requester opens the page of the link and presses the button; pressing it twice acts once. */
    public void confirm(URI link) {
        String page = expected(send(request(link).GET()), 200).body();
        Matcher seen = SEEN.matcher(page);
        if (!seen.find()) {
            throw new UnexpectedAnswer(link + " offers no form", 200);
        }
        expected(form(URI.create(link + "/confirm"), Map.of("seen", seen.group(1))), 303);
    }

    /** The requester opens the survey of the link and is content. */
    public void answerSurvey(URI link) {
        Map<String, String> ratings = new TreeMap<>(Map.of("speed", "5", "effectiveness", "4", "friendliness", "5"));
        ratings.put("comment", "");
        HttpResponse<String> answer = form(link, ratings);
        boolean tookEffectUnheard = stubborn && answer.statusCode() == 404;
        if (!tookEffectUnheard) {
            expected(answer, 303);
        }
    }

    private JsonNode post(String user, String path, @Nullable String key, ObjectNode body, int status) {
        HttpRequest.Builder request = api(user, path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString()));
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return json(expected(send(request), status));
    }

    private HttpResponse<String> form(URI action, Map<String, String> fields) {
        StringBuilder form = new StringBuilder();
        fields.forEach((name, value) -> form.append(form.isEmpty() ? "" : "&")
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return send(request(action)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form.toString())));
    }

    private HttpRequest.Builder api(String user, String path) {
        byte[] credentials = (user + ":" + user).getBytes(StandardCharsets.UTF_8);
        return request(desk.resolve(API + path))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials));
    }

    private HttpRequest.Builder request(URI address) {
        return HttpRequest.newBuilder(address).timeout(patience);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        return stubborn ? sendUntilAnswered(request.build()) : sendOnce(request.build());
    }

    private HttpResponse<String> sendUntilAnswered(HttpRequest request) {
        AtomicReference<HttpResponse<String>> answer = new AtomicReference<>();
        Awaitility.await(request.method() + " " + request.uri())
                .atMost(LONGEST_OUTAGE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(200))
                .ignoreException(UncheckedIOException.class)
                .until(() -> {
                    answer.set(sendOnce(request));
                    return !isForLater(answer.get());
                });
        return answer.get();
    }

    private static boolean isForLater(HttpResponse<String> answer) {
        return answer.statusCode() >= 500 || answer.body().contains("urn:firstline:problem:key-in-use");
    }

    private HttpResponse<String> sendOnce(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException notAnswered) {
            throw new UncheckedIOException(notAnswered);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static HttpResponse<String> expected(HttpResponse<String> answer, int status) {
        if (answer.statusCode() != status) {
            throw new UnexpectedAnswer(
                    answer.request().method() + " " + answer.uri() + " answered " + answer.statusCode() + " "
                            + answer.body(),
                    answer.statusCode());
        }
        return answer;
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException noJson) {
            throw new UncheckedIOException(noJson);
        }
    }

    private static String text(JsonNode object, String field) {
        JsonNode value = object.path(field);
        if (!value.isTextual()) {
            throw new UnexpectedAnswer("No " + field + " in " + object, 200);
        }
        return value.asText();
    }

    /**
     * A task and who is to act on it.
     *
     * @param agent whom the desk gave it to
     */
    public record OpenTask(String id, String incident, String agent) {}

    /** An answer of another kind than the step has when all is well. */
    public static final class UnexpectedAnswer extends RuntimeException {

        private final int status;

        UnexpectedAnswer(String message, int status) {
            super(message);
            this.status = status;
        }

        public int status() {
            return status;
        }
    }
}
