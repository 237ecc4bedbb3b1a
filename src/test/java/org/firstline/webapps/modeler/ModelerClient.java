package org.firstline.webapps.modeler;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** Sends what the desktop Modeler's dialogue “Deploy diagram” sends, byte for byte but for the boundary. */
final class ModelerClient {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BOUNDARY = "----WebKitFormBoundaryFirstline";

    private final String endpoint;
    private final String user;
    private final String language;

    ModelerClient(int port, String user, String language) {
        this.endpoint = "http://localhost:" + port + "/engine-rest";
        this.user = user;
        this.language = language;
    }

    Answer version() {
        return send(request("/version").GET());
    }

    /** What the dialogue asks while its fields are typed in. */
    Answer checkConnection() {
        return send(request("/deployment?maxResults=0").GET());
    }

    Answer deployments() {
        return send(request("/deployment").GET());
    }

    Answer deploy(String name, byte[] diagram) {
        return deploy(Map.of(name, diagram));
    }

    /** The diagram and what was attached to it. */
    Answer deploy(Map<String, byte[]> files) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("deployment-name", "my deployment");
        fields.put("deployment-source", "Camunda Modeler");
        fields.put("enable-duplicate-filtering", "true");
        return deploy(fields, files);
    }

    Answer deploy(Map<String, String> fields, Map<String, byte[]> files) {
        return post("/deployment/create", "multipart/form-data; boundary=" + BOUNDARY, body(fields, files));
    }

    Answer post(String path, String type, byte[] body) {
        return send(request(path).header("Content-Type", type).POST(BodyPublishers.ofByteArray(body)));
    }

    HttpResponse<String> preflight() {
        return raw(HttpRequest.newBuilder(URI.create(endpoint + "/deployment/create"))
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization")
                .header("Origin", "file://")
                .method("OPTIONS", BodyPublishers.noBody()));
    }

    static byte[] body(Map<String, String> fields, Map<String, byte[]> files) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        fields.forEach((name, value) -> body.writeBytes(utf8(
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(BOUNDARY, name, value))));
        files.forEach((name, content) -> {
            body.writeBytes(utf8(
                    "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\nContent-Type: text/xml\r\n\r\n"
                            .formatted(BOUNDARY, name, name)));
            body.writeBytes(content);
            body.writeBytes(utf8("\r\n"));
        });
        body.writeBytes(utf8("--" + BOUNDARY + "--\r\n"));
        return body.toByteArray();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(endpoint + path))
                .header("Accept", "application/json")
                .header("Accept-Language", language)
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(utf8(user + ":" + user)));
    }

    private static Answer send(HttpRequest.Builder request) {
        HttpResponse<String> answer = raw(request);
        try {
            return new Answer(answer.statusCode(), JSON.readTree(answer.body()));
        } catch (IOException noJson) {
            throw new UncheckedIOException(answer.body(), noJson);
        }
    }

    private static HttpResponse<String> raw(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    record Answer(int status, JsonNode json) {

        /** What the dialogue shows. */
        String message() {
            return json.path("message").asText();
        }
    }
}
