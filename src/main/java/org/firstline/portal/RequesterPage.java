package org.firstline.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.firstline.attachment.Attachment;
import org.firstline.attachment.FileDownload;
import org.firstline.incident.IncidentFiles;
import org.firstline.incident.IncidentView;
import org.firstline.incident.NewFile;
import org.firstline.incident.RequesterLinks;
import org.firstline.shared.InputRefused;
import org.firstline.shared.NotFound;
import org.firstline.shared.Refused;
import org.firstline.shared.TooLarge;
import org.firstline.shared.Visibility;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
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
    private final IncidentFiles files;
    private final IncidentPages incidentPages;
    private final SecretPages pages;

    RequesterPage(
            RequesterLinks links,
            RequesterActions actions,
            IncidentFiles files,
            IncidentPages incidentPages,
            SecretPages pages) {
        this.links = links;
        this.files = files;
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

    /** Nothing of a form with files is read before its link has opened something. */
    @PostMapping("/" + REPLY)
    ResponseEntity<String> reply(@PathVariable String token, HttpServletRequest request) {
        Reader reader = Reader.of(token, request.getQueryString());
        return open(reader, seen -> {
            try {
                List<NewFile> files = SentFiles.in(request);
                Submission sent = Submission.in(request);
                return act(
                        reader, REPLY, sent, incident -> actions.reply(incident, sent.typed(), files, sent.lastSeen()));
            } catch (Refused unread) {
                return again(reader, status(unread), Draft.refused(REPLY, "", unread));
            }
        });
    }

    @GetMapping("/files/{id}")
    ResponseEntity<?> download(Reader reader, @PathVariable String id) {
        return links.open(reader.token())
                .<ResponseEntity<?>>map(incident -> file(reader, incident, id))
                .orElseGet(() -> pages.unknownLink(reader.hearsAsStranger()));
    }

    private ResponseEntity<?> file(Reader reader, IncidentView incident, String id) {
        try {
            Attachment file = files.find(incident.number(), id, Set.of(Visibility.PUBLIC));
            return FileDownload.of(file, files.open(file));
        } catch (NotFound gone) {
            return pages.unknownLink(reader.hears(incident.requester().language()));
        }
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
            } catch (Refused refused) {
                return again(reader, status(refused), Draft.refused(form, sent.typed(), refused));
            } catch (ConcurrencyFailureException tooLate) {
                return again(reader, HttpStatus.CONFLICT, Draft.tooLate(form, sent.typed()));
            }
            return pages.seeOther(
                    "/i/" + reader.token(), reader.hears(incident.requester().language()), form);
        });
    }

    private static HttpStatus status(Refused refused) {
        if (refused instanceof InputRefused) {
            return HttpStatus.BAD_REQUEST;
        }
        return refused instanceof TooLarge ? HttpStatus.PAYLOAD_TOO_LARGE : HttpStatus.CONFLICT;
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
