package org.firstline.portal;

import java.nio.charset.StandardCharsets;
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
        return secret(ResponseEntity.status(status))
                .contentType(HTML)
                .body(templates.process("portal/" + template, context));
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
