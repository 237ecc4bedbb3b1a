package org.firstline.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.firstline.incident.RequesterLinks;
import org.firstline.intake.Draft;
import org.firstline.intake.Intake;
import org.firstline.intake.Registered;
import org.firstline.portal.SecretPages.Speech;
import org.firstline.shared.Actor;
import org.firstline.shared.InputRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Reporting without an account. What is refused is shown again with everything that was typed. */
@Controller
@RequestMapping("/report")
class ReportPage {

    /** What forwards a form without its token here, and somebody who comes back to that. */
    private static final String EXPIRED = "/expired";

    private static final String OTHER_LANGUAGE = "/form";

    private final ReportDraft drafts;
    private final ReportPages pages;
    private final SecretPages answers;
    private final PublicDoors doors;
    private final Intake intake;
    private final RequesterLinks links;
    private final FormKey keys;

    ReportPage(
            ReportDraft drafts,
            ReportPages pages,
            SecretPages answers,
            PublicDoors doors,
            Intake intake,
            RequesterLinks links,
            FormKey keys) {
        this.drafts = drafts;
        this.pages = pages;
        this.answers = answers;
        this.doors = doors;
        this.intake = intake;
        this.links = links;
        this.keys = keys;
    }

    @GetMapping({"", OTHER_LANGUAGE, EXPIRED})
    ResponseEntity<String> show(@RequestParam(required = false) @Nullable String lang, CsrfToken csrf) {
        return pages.form(speech(lang), csrf, ReportForm.EMPTY);
    }

    /** The same form in another language, with what was typed. */
    @PostMapping(OTHER_LANGUAGE)
    ResponseEntity<String> speakOtherwise(
            @RequestParam(required = false) @Nullable String lang, ReportForm form, CsrfToken csrf) {
        return pages.form(speech(lang), csrf, form);
    }

    @PostMapping(EXPIRED)
    ResponseEntity<String> expired(
            @RequestParam(required = false) @Nullable String lang, ReportForm form, CsrfToken csrf) {
        return pages.refused(HttpStatus.FORBIDDEN, speech(lang), csrf, form, "expired");
    }

    @PostMapping
    ResponseEntity<String> send(
            @RequestParam(required = false) @Nullable String lang,
            ReportForm form,
            CsrfToken csrf,
            HttpServletRequest request) {
        Speech speech = speech(lang);
        Optional<Duration> wait = doors.report(request);
        if (wait.isPresent()) {
            return pages.tooMany(speech, csrf, form, wait.get());
        }
        Draft draft = drafts.of(form, speech.language());
        Map<String, InputRefused> faults = drafts.faults(form, draft);
        return faults.isEmpty() ? register(form, draft, speech, csrf) : pages.wrong(speech, csrf, form, faults);
    }

    private ResponseEntity<String> register(ReportForm form, Draft draft, Speech speech, CsrfToken csrf) {
        try {
            Actor requester = Actor.requester(ReportForm.text(draft.requester().name()));
            Registered registered = intake.registerOnce(keys.of(form.key()), draft, requester);
            return answers.seeOther("/i/" + links.issueToken(registered.incident()) + "/reported", speech);
        } catch (ConcurrencyFailureException busy) {
            return pages.refused(HttpStatus.CONFLICT, speech, csrf, form, "busy");
        }
    }

    private static Speech speech(@Nullable String lang) {
        return new Reader("", lang).hearsAsStranger();
    }
}
