package org.firstline.webapps.forms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.http.HttpMethod;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Takes away what the engine writes before a form's refusal, "Cannot submit task form 4711: ", so that agents read the sentence. */
final class PlainRefusalFilter extends OncePerRequestFilter {

    private static final String MESSAGE = "message";
    private static final Pattern ENGINES_WORDS =
            Pattern.compile("^Cannot (submit task form|complete task|instantiate process definition) \\S+: ");

    private final ObjectMapper json;

    PlainRefusalFilter(ObjectMapper json) {
        this.json = json;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !HttpMethod.POST.matches(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, answer);
        if (answer.getStatus() == HttpServletResponse.SC_BAD_REQUEST) {
            byte[] plain = plain(answer.getContentAsByteArray());
            answer.resetBuffer();
            answer.setContentLength(plain.length);
            answer.getOutputStream().write(plain);
        }
        answer.copyBodyToResponse();
    }

    private byte[] plain(byte[] refusal) throws IOException {
        try {
            JsonNode read = json.readTree(refusal);
            if (read instanceof ObjectNode object && read.path(MESSAGE).isTextual()) {
                object.put(
                        MESSAGE,
                        ENGINES_WORDS.matcher(read.path(MESSAGE).asText()).replaceFirst(""));
            }
            return json.writeValueAsBytes(read);
        } catch (JsonProcessingException noJson) {
            return refusal;
        }
    }
}
