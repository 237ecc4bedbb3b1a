package org.firstline.portal;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.firstline.incident.IncidentView;
import org.firstline.incident.RequesterLinks;
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

/** The page behind the link in each mail. Looking changes nothing; each button is a form of its own. */
@Controller
@RequestMapping("/i/{token}")
class RequesterPage {

    private static final String REPLY = "reply";
    private static final String CONFIRM = "confirm";
    private static final String REJECT = "reject";
    private static final String WITHDRAW = "withdraw";
    private static final List<String> ACTIONS = List.of(REPLY, CONFIRM, REJECT, WITHDRAW);

    private final RequesterLinks links;
    private final RequesterActions actions;
    private final IncidentPages incidentPages;
    private final SecretPages pages;

    RequesterPage(RequesterLinks links, RequesterActions actions, IncidentPages incidentPages, SecretPages pages) {
        this.links = links;
        this.actions = actions;
        this.incidentPages = incidentPages;
        this.pages = pages;
    }

    @GetMapping
    ResponseEntity<String> show(Reader reader, @RequestParam(required = false) @Nullable String done) {
        String thanks = ACTIONS.contains(Objects.requireNonNullElse(done, "")) ? done : "";
        return open(reader, incident -> incidentPages.afterDoing(thanks, reader, incident));
    }

    @GetMapping("/" + WITHDRAW)
    ResponseEntity<String> askBeforeWithdrawing(Reader reader) {
        return open(reader, incident -> incidentPages.beforeWithdrawing(reader, incident, HttpStatus.OK, Draft.NONE));
    }

    /** The address that a refused form leaves in the browser, when somebody comes back to it. */
    @GetMapping({"/" + REPLY, "/" + CONFIRM, "/" + REJECT})
    ResponseEntity<String> showAgain(Reader reader) {
        return show(reader, null);
    }

    @PostMapping("/" + REPLY)
    ResponseEntity<String> reply(Reader reader, Submission sent) {
        return act(reader, REPLY, sent, incident -> actions.reply(incident, sent.typed(), sent.lastSeen()));
    }

    @PostMapping("/" + CONFIRM)
    ResponseEntity<String> confirm(Reader reader, Submission sent) {
        return act(reader, CONFIRM, sent, incident -> actions.confirm(incident, sent.lastSeen()));
    }

    @PostMapping("/" + REJECT)
    ResponseEntity<String> reject(Reader reader, Submission sent) {
        return act(reader, REJECT, sent, incident -> actions.reject(incident, sent.typed(), sent.lastSeen()));
    }

    @PostMapping("/" + WITHDRAW)
    ResponseEntity<String> withdraw(Reader reader, Submission sent) {
        return act(reader, WITHDRAW, sent, incident -> actions.withdraw(incident, sent.typed(), sent.lastSeen()));
    }

    private ResponseEntity<String> open(Reader reader, Function<IncidentView, ResponseEntity<String>> page) {
        return links.open(reader.token()).map(page).orElseGet(() -> pages.unknownLink(reader.hearsAsStranger()));
    }

    private ResponseEntity<String> act(Reader reader, String form, Submission sent, Consumer<IncidentView> action) {
        return open(reader, incident -> {
            try {
                action.accept(incident);
            } catch (InputRefused refused) {
                return again(reader, HttpStatus.BAD_REQUEST, new Draft(form, sent.typed(), refused.rule()));
            } catch (StateRefused | ConcurrencyFailureException tooLate) {
                return again(reader, HttpStatus.CONFLICT, new Draft(form, sent.typed(), "too-late"));
            }
            return pages.seeOther(
                    "/i/" + reader.token(), reader.hears(incident.requester().language()), form);
        });
    }

    /** How the incident stands by now, with what was typed still there. */
    private ResponseEntity<String> again(Reader reader, HttpStatus status, Draft draft) {
        return open(
                reader,
                incident -> draft.isOf(WITHDRAW)
                        ? incidentPages.beforeWithdrawing(reader, incident, status, draft)
                        : incidentPages.afterRefusal(reader, incident, status, draft));
    }
}
