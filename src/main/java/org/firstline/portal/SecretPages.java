package org.firstline.portal;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.firstline.shared.Language;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Answers with a page that nobody keeps, finds or learns the address of: the address is the secret. */
@Component
class SecretPages {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final ITemplateEngine templates;

    SecretPages(ITemplateEngine templates) {
        this.templates = templates;
    }

    ResponseEntity<String> page(HttpStatus status, String template, Speech speech, Map<String, ?> values) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("language", speech.language().code());
        all.put("query", speech.query());
        Context context = new Context(speech.language().locale(), all);
        return answer(status, HTML, templates.process("portal/" + template, context));
    }

    /** Something else than a page. */
    ResponseEntity<String> answer(HttpStatus status, MediaType type, String body) {
        return secret(ResponseEntity.status(status)).contentType(type).body(body);
    }

    /** The same for every link that opens nothing, whatever the reason. */
    ResponseEntity<String> unknownLink(Speech speech) {
        return page(HttpStatus.NOT_FOUND, "unknown-link", speech, Map.of());
    }

    /** After a change: a reload of the page that follows changes nothing again. */
    ResponseEntity<String> seeOther(String path, Speech speech, String done) {
        String query = speech.query().isEmpty() ? "?done=" + done : speech.query() + "&done=" + done;
        return secret(ResponseEntity.status(HttpStatus.SEE_OTHER))
                .header(HttpHeaders.LOCATION, path + query)
                .build();
    }

    /** After something that the next page says itself. */
    ResponseEntity<String> seeOther(String path, Speech speech) {
        return secret(ResponseEntity.status(HttpStatus.SEE_OTHER))
                .header(HttpHeaders.LOCATION, path + speech.query())
                .build();
    }

    /** The same page for somebody who came too often. */
    static ResponseEntity<String> comeAgain(ResponseEntity<String> page, Duration wait) {
        return ResponseEntity.status(page.getStatusCode())
                .headers(page.getHeaders())
                .header(
                        HttpHeaders.RETRY_AFTER,
                        Long.toString(Math.max(1, wait.plusMillis(999).toSeconds())))
                .body(page.getBody());
    }

    private static ResponseEntity.BodyBuilder secret(ResponseEntity.BodyBuilder answer) {
        return answer.header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Referrer-Policy", "no-referrer")
                .header("X-Robots-Tag", "noindex, nofollow");
    }

    /**
     * The language of an answer.
     *
     * @param query repeats in links that the reader chose it; empty when they did not
     */
    record Speech(Language language, String query) {}
}
