package org.firstline.webapps.guard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands before every REST route of the web apps. Refuses expressions in queries (CVE-2026-109432: any user's would be
 * evaluated in our JVM), whatever wraps them, and the routes of {@link ForbiddenRoute}.
 */
final class RestGuard extends OncePerRequestFilter {

    private static final int LARGEST_BODY = 2 * 1024 * 1024;

    /** Where variables come in with a form, or as one. */
    private static final Pattern SUBMISSION = Pattern.compile("/(submit-form|complete|start)/?$");

    private final MessageSource messages;
    private final ObjectMapper json;

    RestGuard(MessageSource messages, ObjectMapper json) {
        this.messages = messages;
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getPathInfo() == null ? "" : request.getPathInfo();
        if (ForbiddenRoute.is(request.getMethod(), request.getServletPath() + path)) {
            refuse(request, response, HttpStatus.FORBIDDEN, "webapps.refused.route");
            return;
        }
        byte[] body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            refuse(request, response, HttpStatus.PAYLOAD_TOO_LARGE, "webapps.refused.size");
        } else if (body.length > 0 && !isJson(request.getContentType())) {
            refuse(request, response, HttpStatus.UNSUPPORTED_MEDIA_TYPE, "webapps.refused.type");
        } else if (hasExpression(request, body)) {
            refuse(request, response, HttpStatus.BAD_REQUEST, "webapps.refused.expression");
        } else if (SUBMISSION.matcher(path).find() && JsonKeys.containBuiltValue(body)) {
            refuse(request, response, HttpStatus.BAD_REQUEST, "webapps.refused.value");
        } else {
            chain.doFilter(new ReadBody(request, body), response);
        }
    }

    private static boolean hasExpression(HttpServletRequest request, byte[] body) throws IOException {
        try {
            return queryHasExpression(request.getQueryString()) || JsonKeys.containExpression(body);
        } catch (JsonProcessingException | IllegalArgumentException unreadable) {
            return true;
        }
    }

    /** Not through the container's parameters: from the thousandth on it leaves them out, but the engine does not. */
    private static boolean queryHasExpression(@Nullable String query) {
        return query != null
                && Arrays.stream(query.split("[&;]"))
                        .map(parameter -> URLDecoder.decode(parameter.split("=", 2)[0], StandardCharsets.UTF_8))
                        .anyMatch(JsonKeys::isExpression);
    }

    private static boolean isJson(@Nullable String contentType) {
        try {
            MediaType type = MediaType.parseMediaType(contentType == null ? "" : contentType);
            return type.getSubtype().equals("json") || type.getSubtype().endsWith("+json");
        } catch (InvalidMediaTypeException unreadable) {
            return false;
        }
    }

    /** In the shape of the engine's own errors, so that the web apps show the sentence. */
    private void refuse(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String why)
            throws IOException {
        String sentence = messages.getMessage(why, null, request.getLocale());
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        json.writeValue(response.getOutputStream(), Map.of("type", "Refused", "message", sentence));
    }
}
