package org.firstline.webapps.forms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Passes the forms that Tasklist loads through {@link LiveForm}; that somebody opens one is told to {@link FormOpenings}. */
final class LiveFormFilter extends OncePerRequestFilter {

    private final LiveForm form;
    private final ObjectMapper json;
    private final FormOpenings openings;
    private final TaskFacts facts;

    LiveFormFilter(LiveForm form, ObjectMapper json, FormOpenings openings, TaskFacts facts) {
        this.form = form;
        this.json = json;
        this.openings = openings;
        this.facts = facts;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return !path.endsWith("/deployed-form") && !path.endsWith("/deployed-start-form");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper loaded = new ContentCachingResponseWrapper(response);
        openings.opening(request);
        chain.doFilter(request, loaded);
        if (loaded.getStatus() == HttpServletResponse.SC_OK) {
            byte[] live = filled(loaded.getContentAsByteArray(), facts.of(request));
            loaded.resetBuffer();
            loaded.setContentLength(live.length);
            loaded.getOutputStream().write(live);
        }
        loaded.copyBodyToResponse();
    }

    /** A form in HTML passes as it is. */
    private byte[] filled(byte[] deployed, Map<String, String> known) throws IOException {
        try {
            JsonNode read = json.readTree(deployed);
            form.fill(read, known);
            return json.writeValueAsBytes(read);
        } catch (JsonProcessingException noJson) {
            return deployed;
        }
    }
}
