package org.firstline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Speaks HTTP to a running desk as a browser does: keeps cookies, sends their tokens back, follows no redirect by itself. */
public final class DeskBrowser {

    public static final String ENGINE = "/camunda/api/engine/engine/default";

    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\"[^>]* value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String base;

    public DeskBrowser(int port) {
        this.base = "http://127.0.0.1:" + port;
    }

    /** Logs in on the page; the demonstration's password is the name. */
    public DeskBrowser login(String user) {
        HttpResponse<String> answer = tryLogin(user, user);
        if (answer.statusCode() != 302) {
            throw new IllegalStateException("Log-in of " + user + " answered " + answer.statusCode());
        }
        get("/camunda/app/welcome/default/");
        get("/api/v1/");
        return this;
    }

    /** What the log-in page answers. */
    public HttpResponse<String> tryLogin(String user, String password) {
        return submit("/login", "username=" + user + "&password=" + password);
    }

    /** Sends a form with the token that a page of the desk would have put into it. */
    public HttpResponse<String> submit(String action, String fields) {
        Matcher token = FORM_TOKEN.matcher(get("/login").body());
        if (!token.find()) {
            throw new IllegalStateException("The log-in page has no token");
        }
        String form = fields + "&_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
        return send("POST", action, form, "Content-Type", "application/x-www-form-urlencoded");
    }

    public HttpResponse<String> get(String path, String... headers) {
        return sendBytes("GET", path, null, headers);
    }

    /** JSON with the tokens that a page of the desk or a web app would send. */
    public HttpResponse<String> post(String path, String json) {
        return change("POST", path, json);
    }

    public HttpResponse<String> change(String method, String path, String json) {
        String[] token = path.startsWith("/camunda/")
                ? new String[] {"X-XSRF-TOKEN", cookie("XSRF-TOKEN")}
                : new String[] {"X-CSRF-TOKEN", cookie("FIRSTLINE-CSRF")};
        return send(method, path, json, "Content-Type", "application/json", token[0], token[1]);
    }

    public HttpResponse<String> send(String method, String path, @Nullable String body, String... headers) {
        return sendBytes(method, path, body == null ? null : body.getBytes(StandardCharsets.UTF_8), headers);
    }

    public HttpResponse<String> sendBytes(String method, String path, byte @Nullable [] body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** The cookie's value; "none" when there is no such cookie. */
    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("none");
    }

    /** The header of a client that sends name and password with each call. */
    public static String basic(String user, String password) {
        byte[] plain = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(plain);
    }
}
