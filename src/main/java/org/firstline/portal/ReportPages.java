package org.firstline.portal;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.firstline.masterdata.Kind;
import org.firstline.masterdata.MasterData;
import org.firstline.portal.SecretPages.Speech;
import org.firstline.shared.InputRefused;
import org.firstline.shared.Language;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/** The form for a report, and why it was not taken. */
@Component
class ReportPages {

    private final SecretPages pages;
    private final MasterData masterData;
    private final FormKey keys;
    private final MessageSource messages;

    ReportPages(SecretPages pages, MasterData masterData, FormKey keys, MessageSource messages) {
        this.pages = pages;
        this.masterData = masterData;
        this.keys = keys;
        this.messages = messages;
    }

    ResponseEntity<String> form(Speech speech, CsrfToken csrf, ReportForm form) {
        return page(HttpStatus.OK, speech, csrf, form, Map.of(), "");
    }

    ResponseEntity<String> wrong(Speech speech, CsrfToken csrf, ReportForm form, Map<String, InputRefused> faults) {
        Map<String, String> sentences = new LinkedHashMap<>();
        faults.forEach((field, fault) -> sentences.put(
                field,
                messages.getMessage(
                        "refused." + fault.rule(),
                        fault.details(),
                        speech.language().locale())));
        return page(HttpStatus.BAD_REQUEST, speech, csrf, form, sentences, "");
    }

    /** @param why names the sentence {@code report.refused.<why>} */
    ResponseEntity<String> refused(HttpStatus status, Speech speech, CsrfToken csrf, ReportForm form, String why) {
        String sentence = messages.getMessage(
                "report.refused." + why, null, speech.language().locale());
        return page(status, speech, csrf, form, Map.of(), sentence);
    }

    ResponseEntity<String> tooMany(Speech speech, CsrfToken csrf, ReportForm form, Duration wait) {
        ResponseEntity<String> page = refused(HttpStatus.TOO_MANY_REQUESTS, speech, csrf, form, "too-many");
        return SecretPages.comeAgain(page, wait);
    }

    private ResponseEntity<String> page(
            HttpStatus status,
            Speech speech,
            CsrfToken csrf,
            ReportForm form,
            Map<String, String> wrong,
            String refusal) {
        Map<String, Object> values = new HashMap<>();
        values.put("csrf", csrf);
        values.put("key", keys.of(form.key()));
        values.put("typed", form.typed());
        values.put("touched", form.typed().values().stream().anyMatch(each -> !each.isEmpty()));
        values.put("wrong", wrong);
        values.put("refusal", refusal);
        values.put("effects", Effect.values());
        values.put("times", Since.values());
        values.put("services", choices(Kind.SERVICES, speech.language()));
        values.put("categories", choices(Kind.CATEGORIES, speech.language()));
        return pages.page(status, "report", speech, values);
    }

    private List<Choice> choices(Kind kind, Language language) {
        return masterData.offered(kind).stream()
                .map(entry -> new Choice(entry.code(), entry.name(language)))
                .toList();
    }

    /** Something to choose, by a name that people know. */
    record Choice(String code, String name) {}
}
