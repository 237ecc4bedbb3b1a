package org.firstline.portal;

import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.firstline.calendar.Calendars;
import org.firstline.incident.IncidentView;
import org.firstline.portal.SecretPages.Speech;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/** The pages of what somebody has reported. */
@Component
class MyPages {

    private final SecretPages pages;
    private final Calendars calendars;
    private final MessageSource messages;

    MyPages(SecretPages pages, Calendars calendars, MessageSource messages) {
        this.pages = pages;
        this.calendars = calendars;
        this.messages = messages;
    }

    /** @param refusal names the sentence {@code my.refused.<refusal>}; empty for a fresh form */
    ResponseEntity<String> form(HttpStatus status, Speech speech, CsrfToken csrf, String email, String refusal) {
        Map<String, Object> values = new HashMap<>();
        values.put("csrf", csrf);
        values.put("email", email);
        values.put("refusal", refusal);
        return pages.page(status, "my", speech, values);
    }

    ResponseEntity<String> sent(Speech speech) {
        return pages.page(HttpStatus.OK, "my-sent", speech, Map.of());
    }

    /** In the language that the reader chose, or else that of the newest. */
    ResponseEntity<String> list(Reader reader, List<IncidentView> incidents) {
        Speech speech = incidents.stream()
                .findFirst()
                .map(newest -> reader.hears(newest.requester().language()))
                .orElseGet(reader::hearsAsStranger);
        Locale locale = speech.language().locale();
        DateTimeFormatter day = DateTimeFormatter.ofPattern(messages.getMessage("my.day", null, locale), locale)
                .withZone(calendars.desk().zone());
        Map<String, Object> values = new HashMap<>();
        values.put("token", reader.token());
        values.put("open", rows(incidents, false, day));
        values.put("over", rows(incidents, true, day));
        return pages.page(HttpStatus.OK, "my-list", speech, values);
    }

    private static List<Row> rows(List<IncidentView> incidents, boolean over, DateTimeFormatter day) {
        return incidents.stream()
                .filter(incident -> incident.status().isFinal() == over)
                .map(incident -> new Row(
                        incident.number().value(),
                        incident.title(),
                        Standing.of(incident),
                        incident.registeredAt().toString(),
                        day.format(incident.registeredAt())))
                .toList();
    }

    /** One incident in the list. */
    record Row(String number, String title, Standing standing, String at, String day) {}
}
