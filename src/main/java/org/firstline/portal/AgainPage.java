package org.firstline.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.firstline.incident.IncidentView;
import org.firstline.incident.RequesterLinks;
import org.firstline.portal.SecretPages.Speech;
import org.firstline.shared.InputRefused;
import org.firstline.shared.StateRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a requester reports again what is over. */
@Controller
@RequestMapping("/i/{token}/again")
class AgainPage {

    private static final String FORM = "again";

    private final RequesterLinks links;
    private final Again again;
    private final IncidentPages incidentPages;
    private final SecretPages pages;
    private final PublicDoors doors;
    private final FormKey keys;

    AgainPage(
            RequesterLinks links,
            Again again,
            IncidentPages incidentPages,
            SecretPages pages,
            PublicDoors doors,
            FormKey keys) {
        this.links = links;
        this.again = again;
        this.incidentPages = incidentPages;
        this.pages = pages;
        this.doors = doors;
        this.keys = keys;
    }

    @GetMapping
    ResponseEntity<String> show(Reader reader) {
        return open(reader, incident -> page(reader, incident, HttpStatus.OK, Draft.NONE, null));
    }

    @PostMapping
    ResponseEntity<String> send(
            Reader reader,
            Submission sent,
            @RequestParam(required = false) @Nullable String key,
            HttpServletRequest request) {
        return open(reader, incident -> {
            Optional<Duration> wait = doors.report(request);
            if (wait.isPresent()) {
                Draft draft = new Draft(FORM, sent.typed(), "too-many");
                return SecretPages.comeAgain(
                        page(reader, incident, HttpStatus.TOO_MANY_REQUESTS, draft, key), wait.get());
            }
            return report(reader, incident, sent, keys.of(key));
        });
    }

    private ResponseEntity<String> report(Reader reader, IncidentView old, Submission sent, String key) {
        try {
            IncidentView incident = again.report(old, sent.typed(), key);
            return pages.seeOther("/i/" + links.issueToken(incident) + "/reported", speech(reader, incident));
        } catch (InputRefused refused) {
            return page(reader, old, HttpStatus.BAD_REQUEST, new Draft(FORM, sent.typed(), refused.rule()), key);
        } catch (StateRefused notOver) {
            return page(reader, old, HttpStatus.CONFLICT, new Draft(FORM, sent.typed(), "too-late"), key);
        } catch (ConcurrencyFailureException busy) {
            return page(reader, old, HttpStatus.CONFLICT, new Draft(FORM, sent.typed(), "busy"), key);
        }
    }

    /** What is not over is answered on its own page. */
    private ResponseEntity<String> page(
            Reader reader, IncidentView incident, HttpStatus status, Draft draft, @Nullable String key) {
        if (!incident.status().isFinal()) {
            return incidentPages.afterRefusal(reader, incident, status, draft);
        }
        Map<String, Object> values = new HashMap<>();
        values.put("token", reader.token());
        values.put("incident", incident);
        values.put("draft", draft);
        values.put("longest", RequesterActions.LONGEST_TEXT);
        values.put("key", keys.of(key));
        return pages.page(status, FORM, speech(reader, incident), values);
    }

    private ResponseEntity<String> open(Reader reader, Function<IncidentView, ResponseEntity<String>> page) {
        return links.open(reader.token()).map(page).orElseGet(() -> pages.unknownLink(reader.hearsAsStranger()));
    }

    private static Speech speech(Reader reader, IncidentView incident) {
        return reader.hears(incident.requester().language());
    }
}
