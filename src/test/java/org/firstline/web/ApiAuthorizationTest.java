package org.firstline.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.firstline.ApiClient.Answer;
import org.firstline.ApiTest;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Who may use which route; a route that is not listed here fails the build. */
class ApiAuthorizationTest extends ApiTest {

    private static final List<String> USERS =
            List.of("line1a", "line2a", "line3a", "lead", "manager", "owner", "admin", "norights");

    private static final String UPLOAD = """
            --x\r
            Content-Disposition: form-data; name="file"; filename="note.txt"\r
            \r
            The printer jams\r
            --x--\r
            """;

    /** Status per user, in their order above, on an incident of the first line that line1a has. */
    private static final Map<String, Route> ROUTES = new TreeMap<>();

    static {
        route("GET /api/v1/incidents", "", 200, 200, 200, 200, 200, 200, 200, 403);
        route(
                "POST /api/v1/incidents",
                "{\"title\": \"t\", \"channel\": \"API\", \"requester\": {\"name\": \"Jan\", \"phone\": \"1\"}}",
                201,
                201,
                201,
                201,
                201,
                403,
                403,
                403);
        route("GET /api/v1/incidents/{number}", "", 200, 200, 200, 200, 200, 200, 200, 403);
        route("PATCH /api/v1/incidents/{number}", "{\"subcategory\": \"x\"}", 200, 200, 200, 200, 403, 403, 403, 403);
        route("GET /api/v1/incidents/{number}/journal", "", 200, 200, 200, 200, 200, 200, 200, 403);
        route(
                "POST /api/v1/incidents/{number}/journal",
                "{\"text\": \"x\", \"visibility\": \"INTERNAL\"}",
                201,
                201,
                201,
                201,
                201,
                403,
                403,
                403);
        route("POST /api/v1/incidents/{number}/reply", "{\"text\": \"x\"}", 200, 403, 403, 200, 403, 403, 403, 403);
        route("POST /api/v1/incidents/{number}/confirm", "{}", 409, 403, 403, 409, 403, 403, 403, 403);
        route("POST /api/v1/incidents/{number}/reject", "{\"reason\": \"x\"}", 409, 403, 403, 409, 403, 403, 403, 403);
        route(
                "POST /api/v1/incidents/{number}/withdraw",
                "{\"reason\": \"x\"}",
                200,
                403,
                403,
                200,
                403,
                403,
                403,
                403);
        route(
                "POST /api/v1/incidents/{number}/reprioritise",
                "{\"impact\": \"LOW\", \"urgency\": \"LOW\", \"reason\": \"x\"}",
                200,
                403,
                403,
                200,
                403,
                403,
                403,
                403);
        route("GET /api/v1/incidents/{number}/attachments", "", 200, 200, 200, 200, 200, 200, 200, 403);
        route("POST /api/v1/incidents/{number}/attachments", UPLOAD, 201, 201, 201, 201, 201, 403, 403, 403);
        route("GET /api/v1/incidents/{number}/attachments/{id}", "", 404, 404, 404, 404, 404, 404, 404, 403);
        route("DELETE /api/v1/incidents/{number}/attachments/{id}", "{}", 404, 404, 404, 404, 404, 403, 403, 403);
        route("GET /api/v1/incidents/{number}/links", "", 200, 200, 200, 200, 200, 200, 200, 403);
        route("GET /api/v1/incidents/{number}/similar", "", 200, 200, 200, 200, 200, 200, 200, 403);
        route(
                "POST /api/v1/incidents/{number}/links",
                "{\"kind\": \"RELATES_TO\", \"number\": \"INC-2026-000000\"}",
                400,
                400,
                400,
                400,
                403,
                403,
                403,
                403);
        route("DELETE /api/v1/incidents/{number}/links/{id}", "{}", 404, 404, 404, 404, 403, 403, 403, 403);
        route("GET /api/v1/incidents/{number}/assignments", "", 200, 200, 200, 200, 200, 200, 200, 403);
        route("GET /api/v1/incidents/{number}/clocks", "", 200, 200, 200, 200, 200, 200, 200, 403);
        route("GET /api/v1/incidents/{number}/promise", "", 200, 200, 200, 200, 200, 200, 200, 403);
        route("GET /api/v1/incidents/{number}/timeline", "", 200, 200, 200, 200, 200, 200, 200, 403);
        route(
                "POST /api/v1/incidents/{number}/pause",
                "{\"reason\": \"REQUESTER\", \"question\": \"x\"}",
                200,
                403,
                403,
                403,
                200,
                403,
                403,
                403);
        route("POST /api/v1/incidents/{number}/resume", "{}", 409, 403, 403, 409, 409, 403, 403, 403);
        route("GET /api/v1/figures/routing", "", 400, 400, 400, 400, 400, 400, 400, 403);
        route("GET /api/v1/callbacks", "", 200, 200, 200, 200, 200, 200, 200, 403);
        route("GET /api/v1/callbacks/slots", "", 200, 200, 200, 200, 200, 200, 200, 403);
        route("POST /api/v1/callbacks", "{}", 400, 400, 400, 400, 400, 403, 403, 403);
        route("GET /api/v1/callbacks/{number}", "", 404, 404, 404, 404, 404, 404, 404, 403);
        route("POST /api/v1/callbacks/{number}/withdraw", "{}", 404, 404, 404, 404, 403, 403, 403, 403);
        route("GET /api/v1/figures/callbacks", "", 400, 400, 400, 400, 400, 400, 400, 403);
        route("GET /api/v1/figures/lessons", "", 400, 400, 400, 400, 400, 400, 400, 403);
        route("GET /api/v1/lessons", "", 200, 200, 200, 200, 200, 200, 200, 403);
        route("GET /api/v1/calendars/{id}", "", 404, 404, 404, 404, 404, 404, 404, 403);
        route("PUT /api/v1/calendars/{id}", "{}", 403, 403, 403, 403, 403, 400, 400, 403);
        route("POST /api/v1/calendars/{id}/add", "{}", 404, 404, 404, 404, 404, 404, 404, 403);
        route("POST /api/v1/calendars/{id}/between", "{}", 404, 404, 404, 404, 404, 404, 404, 403);
        route("GET /api/v1/mails", "", 403, 403, 403, 200, 200, 403, 403, 403);
        route("GET /api/v1/mails/{id}", "", 403, 403, 403, 404, 404, 403, 403, 403);
        route("POST /api/v1/mails/{id}/release", "{}", 403, 403, 403, 404, 404, 403, 403, 403);
        route("POST /api/v1/mails/{id}/drop", "{}", 403, 403, 403, 404, 404, 403, 403, 403);
        route("GET /api/v1/masterdata/{kind}", "", 200, 200, 200, 200, 200, 200, 200, 403);
        route("GET /api/v1/masterdata/{kind}.csv", "", 200, 200, 200, 200, 200, 200, 200, 403);
        route("PUT /api/v1/masterdata/{kind}.csv", "{}", 403, 403, 403, 403, 403, 400, 400, 403);
        route("GET /api/v1/masterdata/{kind}/{code}", "", 404, 404, 404, 404, 404, 404, 404, 403);
        route("PUT /api/v1/masterdata/{kind}/{code}", "{}", 403, 403, 403, 403, 403, 400, 400, 403);
        route("POST /api/v1/masterdata/{kind}/{code}/retire", "{}", 403, 403, 403, 403, 403, 404, 404, 403);
        route("POST /api/v1/masterdata/{kind}/{code}/restore", "{}", 403, 403, 403, 403, 403, 404, 404, 403);
        route("GET /api/v1/stuck", "", 403, 403, 403, 200, 200, 403, 200, 403);
        route("GET /api/v1/stuck/tasks/{id}/agents", "", 403, 403, 403, 200, 200, 403, 200, 403);
        route(
                "POST /api/v1/stuck/tasks/{id}/assign",
                "{\"assignee\": \"line1b\", \"insteadOf\": \"line1a\"}",
                403,
                403,
                403,
                204,
                204,
                403,
                204,
                403);
        route("POST /api/v1/stuck/faults/{id}/retry", "{}", 403, 403, 403, 404, 404, 403, 404, 403);
        route("POST /api/v1/stuck/decisions/{id}/seen", "{}", 403, 403, 403, 404, 404, 403, 404, 403);
        route("POST /api/v1/stuck/alarms/{id}/run", "{}", 403, 403, 403, 404, 404, 403, 404, 403);
        route("POST /api/v1/stuck/drift/look", "{}", 403, 403, 403, 204, 204, 403, 204, 403);
        route("POST /api/v1/stuck/drift/{number}/check", "{}", 403, 403, 403, 204, 204, 403, 204, 403);
        route("GET /api/v1/teams", "", 200, 200, 200, 200, 200, 200, 200, 403);
        route("GET /api/v1/teams/{code}", "", 404, 404, 404, 404, 404, 404, 404, 403);
        route("PUT /api/v1/teams/{code}", "{}", 403, 403, 403, 403, 403, 403, 400, 403);
        route("POST /api/v1/teams/{code}/retire", "{}", 403, 403, 403, 403, 403, 403, 404, 403);
        route("GET /api/v1/teams/{code}/members/{user}", "", 404, 404, 404, 404, 404, 404, 404, 403);
        route("PUT /api/v1/teams/{code}/members/{user}", "{}", 403, 403, 403, 404, 403, 403, 404, 403);
        route("DELETE /api/v1/teams/{code}/members/{user}", "{}", 403, 403, 403, 404, 403, 403, 404, 403);
        route("GET /api/v1/people", "", 200, 200, 200, 200, 200, 200, 200, 403);
        route("POST /api/v1/people", "{}", 403, 403, 403, 403, 403, 403, 400, 403);
        route("GET /api/v1/people/{user}", "", 404, 404, 404, 404, 404, 404, 404, 403);
        route("DELETE /api/v1/people/{user}", "{}", 403, 403, 403, 403, 403, 403, 404, 403);
        route("GET /api/v1/people/{user}/roster", "", 404, 404, 404, 404, 404, 404, 404, 403);
        route("PUT /api/v1/people/{user}/roster", "{}", 403, 403, 403, 404, 403, 403, 404, 403);
        route("GET /api/v1/skills", "", 200, 200, 200, 200, 200, 200, 200, 403);
        route("GET /api/v1/skills/{code}", "", 404, 404, 404, 404, 404, 404, 404, 403);
        route("PUT /api/v1/skills/{code}", "{}", 403, 403, 403, 403, 403, 403, 400, 403);
        route("POST /api/v1/skills/{code}/retire", "{}", 403, 403, 403, 403, 403, 403, 404, 403);
        route("GET /api/v1/vendors", "", 200, 200, 200, 200, 200, 200, 200, 403);
        route("GET /api/v1/vendors/{code}", "", 404, 404, 404, 404, 404, 404, 404, 403);
        route("PUT /api/v1/vendors/{code}", "{}", 403, 403, 403, 403, 403, 400, 400, 403);
        route("POST /api/v1/vendors/{code}/retire", "{}", 403, 403, 403, 403, 403, 404, 404, 403);
        route("POST /api/v1/vendors/{code}/restore", "{}", 403, 403, 403, 403, 403, 404, 404, 403);
        route("GET /api/v1/incidents/{number}/vendor-legs", "", 200, 200, 200, 200, 200, 200, 200, 403);
        route(
                "POST /api/v1/incidents/{number}/vendor-legs/current/message",
                "{\"text\": \"x\"}",
                409,
                403,
                403,
                409,
                403,
                403,
                403,
                403);
        route("GET /api/v1/tasks", "", 200, 200, 200, 200, 200, 200, 200, 403);
        route("POST /api/v1/tasks/{id}/claim", "{}", 200, 403, 403, 409, 403, 403, 403, 403);
        route("POST /api/v1/tasks/{id}/refuse", "{\"reason\": \"x\"}", 409, 403, 403, 403, 403, 403, 403, 403);
        route("POST /api/v1/tasks/{id}/release", "{}", 200, 403, 403, 200, 403, 403, 403, 403);
        route(
                "POST /api/v1/tasks/{id}/complete",
                "{\"outcome\": \"HAND_OVER\", \"reason\": \"x\"}",
                200,
                403,
                403,
                403,
                403,
                403,
                403,
                403);
    }

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Test
    void listsEveryRoute() {
        TreeSet<String> routes = new TreeSet<>();
        requestMappingHandlerMapping.getHandlerMethods().keySet().forEach(route -> route.getPatternValues().stream()
                .filter(path -> path.startsWith("/api/"))
                .forEach(path ->
                        route.getMethodsCondition().getMethods().forEach(method -> routes.add(method + " " + path))));
        assertThat(ROUTES.keySet()).containsExactlyElementsOf(routes);
    }

    @TestFactory
    Stream<DynamicTest> letsNobodyInWithoutLogIn() {
        return ROUTES.entrySet().stream()
                .map(route -> dynamicTest(route.getKey(), () -> assertThat(
                                call(route.getKey(), route.getValue().body(), null, "INC-2026-000001", "some")
                                        .status())
                        .isEqualTo(401)));
    }

    @TestFactory
    Stream<DynamicTest> answersEveryRole() {
        return ROUTES.entrySet().stream().flatMap(route -> USERS.stream()
                .map(user -> dynamicTest(user + " " + route.getKey(), () -> answers(route.getKey(), user))));
    }

    @TestFactory
    Stream<DynamicTest> saysNoMoreOfWhatIsNotThere() {
        return ROUTES.entrySet().stream()
                .filter(route -> route.getKey().contains("{") && !isCreating(route.getKey()))
                .map(route -> dynamicTest(route.getKey(), () -> assertThat(call(
                                        route.getKey(),
                                        route.getValue().body(),
                                        somebodyWhoMay(route.getValue()),
                                        "INC-2026-999999",
                                        "none")
                                .status())
                        .isEqualTo(404)));
    }

    private static boolean isAboutAnIncident(String route) {
        return route.contains("{number}") || route.contains("/tasks/{id}");
    }

    /** What does not exist yet is what a PUT is for. */
    private static boolean isCreating(String route) {
        return route.startsWith("PUT ");
    }

    private static String somebodyWhoMay(Route route) {
        return Stream.concat(Stream.of("lead"), USERS.stream())
                .filter(user -> route.statuses().get(USERS.indexOf(user)) != 403)
                .findFirst()
                .orElse("lead");
    }

    private void answers(String route, String user) {
        String number = "";
        String task = "some";
        if (isAboutAnIncident(route)) {
            number = register();
            release(number);
            task = taskId(number);
            assertThat(api.post(TASKS + "/" + task + "/claim", "{}").status()).isEqualTo(200);
        }
        Answer answer = call(route, ROUTES.get(route).body(), user, number, task);
        assertThat(answer.status())
                .as(user + " " + route + " " + answer)
                .isEqualTo(ROUTES.get(route).statuses().get(USERS.indexOf(user)));
        if (answer.status() >= 400) {
            assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        }
    }

    private Answer call(
            String route, String body, @org.jspecify.annotations.Nullable String user, String number, String task) {
        String[] parts = route.split(" ");
        String path = parts[1].replace("{number}", number)
                .replace("{id}", task)
                .replace("{kind}", task.equals("none") ? "none" : "services")
                .replaceAll("\\{[a-z]+}", "NONE");
        org.firstline.ApiClient client = user == null ? api.anonymous() : api.as(user);
        return body.isEmpty()
                ? client.get(path)
                : client.send(
                        parts[0],
                        path,
                        body.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        Map.of("Content-Type", contentType(path, body)));
    }

    private static String contentType(String path, String body) {
        if (body.equals(UPLOAD)) {
            return "multipart/form-data; boundary=x";
        }
        return path.endsWith(".csv") ? "text/csv" : "application/json";
    }

    private static void route(String route, String body, Integer... statuses) {
        ROUTES.put(route, new Route(body, List.of(statuses)));
    }

    private record Route(String body, List<Integer> statuses) {}
}
