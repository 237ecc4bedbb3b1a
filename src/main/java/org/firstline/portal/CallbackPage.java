package org.firstline.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.firstline.callback.Callback;
import org.firstline.callback.CallbackLinks;
import org.firstline.callback.Callbacks;
import org.firstline.portal.SecretPages.Speech;
import org.firstline.shared.Actor;
import org.firstline.shared.InputRefused;
import org.firstline.shared.StateRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Asking to be called, without an account; and what becomes of it, behind a link. */
@Controller
class CallbackPage {

    private final Callbacks callbacks;
    private final CallbackLinks links;
    private final CallbackPages pages;
    private final SecretPages answers;
    private final PublicDoors doors;
    private final FormKey keys;

    CallbackPage(
            Callbacks callbacks,
            CallbackLinks links,
            CallbackPages pages,
            SecretPages answers,
            PublicDoors doors,
            FormKey keys) {
        this.callbacks = callbacks;
        this.links = links;
        this.pages = pages;
        this.answers = answers;
        this.doors = doors;
        this.keys = keys;
    }

    @GetMapping({"/callback", "/callback/form", "/callback/expired"})
    ResponseEntity<String> show(@RequestParam(required = false) @Nullable String lang, CsrfToken csrf) {
        return pages.form(speech(lang), csrf, CallbackForm.EMPTY);
    }

    /** The same form in another language, with what was typed. */
    @PostMapping("/callback/form")
    ResponseEntity<String> speakOtherwise(
            @RequestParam(required = false) @Nullable String lang, CallbackForm form, CsrfToken csrf) {
        return pages.form(speech(lang), csrf, form);
    }

    /** What forwards a form without its token here. */
    @PostMapping("/callback/expired")
    ResponseEntity<String> expired(
            @RequestParam(required = false) @Nullable String lang, CallbackForm form, CsrfToken csrf) {
        return pages.refused(HttpStatus.FORBIDDEN, speech(lang), csrf, form, "expired");
    }

    @PostMapping("/callback")
    ResponseEntity<String> ask(
            @RequestParam(required = false) @Nullable String lang,
            CallbackForm form,
            CsrfToken csrf,
            HttpServletRequest request) {
        Speech speech = speech(lang);
        Optional<Duration> wait = doors.report(request);
        if (wait.isPresent()) {
            return pages.tooMany(speech, csrf, form, wait.get());
        }
        if (form.isARobots()) {
            return pages.wrong(speech, csrf, form, List.of(new InputRefused("website", "for-robots")));
        }
        try {
            Callback callback = callbacks.requestOnce(
                    keys.of(form.key()), form.draft(speech.language()), Actor.requester(ReportForm.text(form.name())));
            return answers.seeOther("/c/" + links.issueToken(callback.number()), speech);
        } catch (InputRefused refused) {
            return pages.wrong(speech, csrf, form, renamed(refused));
        } catch (ConcurrencyFailureException busy) {
            return pages.refused(HttpStatus.CONFLICT, speech, csrf, form, "busy");
        }
    }

    @GetMapping("/c/{token}")
    ResponseEntity<String> standing(Reader reader) {
        return links.open(reader.token())
                .map(callback -> pages.standing(reader, callback))
                .orElseGet(() -> answers.unknownLink(reader.hearsAsStranger()));
    }

    @PostMapping("/c/{token}/withdraw")
    ResponseEntity<String> withdraw(Reader reader) {
        return links.open(reader.token())
                .map(callback -> withdraw(reader, callback))
                .orElseGet(() -> answers.unknownLink(reader.hearsAsStranger()));
    }

    private ResponseEntity<String> withdraw(Reader reader, Callback callback) {
        try {
            callbacks.withdraw(
                    callback.number(), Actor.requester(callback.requester().name()));
            return answers.seeOther(
                    "/c/" + reader.token(), reader.hears(callback.requester().language()));
        } catch (StateRefused refused) {
            return pages.notNow(reader, callbacks.get(callback.number()));
        } catch (ConcurrencyFailureException busy) {
            return pages.notNow(reader, callback);
        }
    }

    /** By the form's names: {@code requester.name} is {@code name} there. */
    private static List<InputRefused> renamed(InputRefused refused) {
        return Stream.concat(Stream.of(refused), refused.others().stream())
                .map(fault -> fault.renamed(field -> field.substring(field.indexOf('.') + 1)))
                .toList();
    }

    private static Speech speech(@Nullable String lang) {
        return new Reader("", lang).hearsAsStranger();
    }
}
