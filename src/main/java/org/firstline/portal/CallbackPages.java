package org.firstline.portal;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.firstline.calendar.Calendars;
import org.firstline.callback.Callback;
import org.firstline.callback.CallbackSlots;
import org.firstline.callback.Slot;
import org.firstline.portal.SecretPages.Speech;
import org.firstline.shared.InputRefused;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/** The form that asks for a call, and the page of one that is promised. */
@Component
class CallbackPages {

    private static final int DAYS = 5;

    private final SecretPages pages;
    private final CallbackSlots slots;
    private final Calendars calendars;
    private final MessageSource messages;

    CallbackPages(SecretPages pages, CallbackSlots slots, Calendars calendars, MessageSource messages) {
        this.pages = pages;
        this.slots = slots;
        this.calendars = calendars;
        this.messages = messages;
    }

    ResponseEntity<String> form(Speech speech, CsrfToken csrf, CallbackForm form) {
        return page(HttpStatus.OK, speech, csrf, form, Map.of(), "");
    }

    ResponseEntity<String> wrong(Speech speech, CsrfToken csrf, CallbackForm form, List<InputRefused> faults) {
        Map<String, String> sentences = new LinkedHashMap<>();
        CallbackForm.FIELDS.forEach(field -> faults.stream()
                .filter(fault -> fault.field().equals(field))
                .findFirst()
                .ifPresent(fault ->
                        sentences.put(field, sentence(fault, speech.language().locale()))));
        return page(HttpStatus.BAD_REQUEST, speech, csrf, form, sentences, "");
    }

    /** @param why names the sentence {@code report.refused.<why>} */
    ResponseEntity<String> refused(HttpStatus status, Speech speech, CsrfToken csrf, CallbackForm form, String why) {
        String sentence = messages.getMessage(
                "report.refused." + why, null, speech.language().locale());
        return page(status, speech, csrf, form, Map.of(), sentence);
    }

    ResponseEntity<String> tooMany(Speech speech, CsrfToken csrf, CallbackForm form, Duration wait) {
        return SecretPages.comeAgain(refused(HttpStatus.TOO_MANY_REQUESTS, speech, csrf, form, "too-many"), wait);
    }

    ResponseEntity<String> standing(HttpStatus status, Reader reader, Callback callback) {
        Speech speech = reader.hears(callback.requester().language());
        Map<String, Object> values = new HashMap<>();
        values.put("token", reader.token());
        values.put("callback", callback);
        values.put("hour", day(callback.slot(), speech.language().locale()) + ", " + hours(callback.slot()));
        return pages.page(status, "callback-standing", speech, values);
    }

    private ResponseEntity<String> page(
            HttpStatus status,
            Speech speech,
            CsrfToken csrf,
            CallbackForm form,
            Map<String, String> wrong,
            String refusal) {
        Map<String, Object> values = new HashMap<>();
        values.put("csrf", csrf);
        values.put("typed", form.typed());
        values.put("wrong", wrong);
        values.put("refusal", refusal);
        values.put("days", days(speech.language().locale()));
        return pages.page(status, "callback", speech, values);
    }

    /** An hour that can be asked for no more says so in words of the page: nobody reads instants. */
    private String sentence(InputRefused fault, Locale locale) {
        String key = fault.field().equals("slot") ? "callback.refused.slot" : "refused." + fault.rule();
        return messages.getMessage(key, fault.details(), locale);
    }

    /** The next days on which the desk calls, each with its hours. */
    private Map<String, List<Choice>> days(Locale locale) {
        Map<LocalDate, List<Slot>> byDay = slots.offered().stream()
                .collect(Collectors.groupingBy(
                        slot -> slot.from().atZone(zone()).toLocalDate(), LinkedHashMap::new, Collectors.toList()));
        Map<String, List<Choice>> days = new LinkedHashMap<>();
        byDay.values().stream()
                .limit(DAYS)
                .forEach(day -> days.put(
                        day(day.get(0), locale),
                        day.stream()
                                .map(slot -> new Choice(slot.from().toString(), hours(slot)))
                                .toList()));
        return days;
    }

    private String day(Slot slot, Locale locale) {
        return DateTimeFormatter.ofPattern("EEEE d MMMM", locale)
                .format(slot.from().atZone(zone()));
    }

    private String hours(Slot slot) {
        DateTimeFormatter time = DateTimeFormatter.ofPattern("HH:mm").withZone(zone());
        return time.format(slot.from()) + "–" + time.format(slot.to());
    }

    private ZoneId zone() {
        return calendars.desk().zone();
    }

    /** An hour to choose. */
    record Choice(String from, String hours) {}
}
