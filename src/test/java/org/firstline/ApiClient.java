package org.firstline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A program that uses the API over HTTP; a demo user's password is their id. */
public record ApiClient(int port, @Nullable String user) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    public ApiClient as(String other) {
        return new ApiClient(port, other);
    }

    public ApiClient anonymous() {
        return new ApiClient(port, null);
    }

    public Answer get(String path) {
        return send("GET", path, null, Map.of());
    }

    public Answer post(String path, Object body) {
        return post(path, body, Map.of());
    }

    public Answer post(String path, Object body, Map<String, String> headers) {
        return send("POST", path, text(body).getBytes(StandardCharsets.UTF_8), withType(headers));
    }

    public Answer put(String path, Object body) {
        return send("PUT", path, text(body).getBytes(StandardCharsets.UTF_8), withType(Map.of()));
    }

    public Answer patch(String path, Object body) {
        return send("PATCH", path, text(body).getBytes(StandardCharsets.UTF_8), withType(Map.of()));
    }

    public Answer send(String method, String path, byte @Nullable [] body, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        if (user != null) {
            String credentials = user + ":" + user;
            request.header(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));
        }
        try {
            return new Answer(HTTP.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static String text(Object body) {
        try {
            return body instanceof String text ? text : JSON.writeValueAsString(body);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Map<String, String> withType(Map<String, String> headers) {
        if (headers.containsKey("Content-Type")) {
            return headers;
        }
        Map<String, String> all = new java.util.TreeMap<>(headers);
        all.put("Content-Type", "application/json");
        return all;
    }

    /** What came back. */
    public record Answer(HttpResponse<byte[]> response) {

        public int status() {
            return response.statusCode();
        }

        public String text() {
            return new String(response.body(), StandardCharsets.UTF_8);
        }

        public JsonNode json() {
            try {
                return JSON.readTree(response.body());
            } catch (IOException noJson) {
                throw new UncheckedIOException(text(), noJson);
            }
        }

        public @Nullable String header(String name) {
            return response.headers().firstValue(name).orElse(null);
        }

        /** {@code field rule} of each error of a problem. */
        public java.util.List<String> errors() {
            java.util.List<String> errors = new java.util.ArrayList<>();
            json().get("errors")
                    .forEach(error -> errors.add(error.get("field").asText() + " "
                            + error.get("rule").asText()));
            return errors;
        }

        @Override
        public String toString() {
            return status() + " " + text();
        }
    }
}
