package org.firstline.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.firstline.incident.IncidentView;
import org.firstline.incident.MyIncidents;
import org.firstline.incident.RequesterLinks;
import org.firstline.portal.SecretPages.Speech;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What somebody has reported, for whoever reads the mails of their address; nobody learns here which addresses the desk knows. */
@Controller
@RequestMapping("/my")
class MyPage {

    /** What forwards a form without its token here, and somebody who comes back to that. */
    private static final String EXPIRED = "/expired";

    private final MyIncidents mine;
    private final LinkRequests requests;
    private final RequesterLinks links;
    private final PublicDoors doors;
    private final MyPages pages;
    private final SecretPages answers;

    MyPage(
            MyIncidents mine,
            LinkRequests requests,
            RequesterLinks links,
            PublicDoors doors,
            MyPages pages,
            SecretPages answers) {
        this.mine = mine;
        this.requests = requests;
        this.links = links;
        this.doors = doors;
        this.pages = pages;
        this.answers = answers;
    }

    @GetMapping({"", EXPIRED})
    ResponseEntity<String> show(@RequestParam(required = false) @Nullable String lang, CsrfToken csrf) {
        return pages.form(HttpStatus.OK, speech(lang), csrf, "", "");
    }

    @PostMapping(EXPIRED)
    ResponseEntity<String> expired(
            @RequestParam(required = false) @Nullable String lang,
            @RequestParam(defaultValue = "") String email,
            CsrfToken csrf) {
        return pages.form(HttpStatus.FORBIDDEN, speech(lang), csrf, email, "expired");
    }

    @PostMapping
    ResponseEntity<String> ask(
            @RequestParam(required = false) @Nullable String lang,
            @RequestParam(defaultValue = "") String email,
            CsrfToken csrf,
            HttpServletRequest request) {
        Speech speech = speech(lang);
        Optional<Duration> wait = doors.askForLink(request);
        if (wait.isPresent()) {
            return SecretPages.comeAgain(
                    pages.form(HttpStatus.TOO_MANY_REQUESTS, speech, csrf, email, "too-many"), wait.get());
        }
        String address = email.strip();
        Optional<String> fault = LinkRequests.fault(address);
        if (fault.isPresent()) {
            return pages.form(HttpStatus.BAD_REQUEST, speech, csrf, email, fault.get());
        }
        if (doors.mail(address).isEmpty()) {
            requests.add(address, speech.language());
        }
        return answers.seeOther("/my/sent", speech);
    }

    @GetMapping("/sent")
    ResponseEntity<String> sent(@RequestParam(required = false) @Nullable String lang) {
        return pages.sent(speech(lang));
    }

    @GetMapping("/{token}")
    ResponseEntity<String> list(Reader reader) {
        return mine.open(reader.token())
                .map(incidents -> pages.list(reader, incidents))
                .orElseGet(() -> answers.unknownLink(reader.hearsAsStranger()));
    }

    @GetMapping("/{token}/{number}")
    ResponseEntity<String> open(Reader reader, @PathVariable String number) {
        return mine.open(reader.token()).stream()
                .flatMap(incidents -> incidents.stream())
                .filter(incident -> incident.number().value().equals(number))
                .findFirst()
                .map(incident -> toPage(reader, incident))
                .orElseGet(() -> answers.unknownLink(reader.hearsAsStranger()));
    }

    private ResponseEntity<String> toPage(Reader reader, IncidentView incident) {
        Speech speech = reader.hears(incident.requester().language());
        return answers.seeOther("/i/" + links.issueToken(incident), speech);
    }

    private static Speech speech(@Nullable String lang) {
        return new Reader("", lang).hearsAsStranger();
    }
}
