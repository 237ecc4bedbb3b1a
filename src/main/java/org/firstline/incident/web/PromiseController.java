package org.firstline.incident.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.firstline.identity.DeskUser;
import org.firstline.incident.Incidents;
import org.firstline.incident.PromiseView;
import org.firstline.incident.RequesterPromises;
import org.firstline.incident.Waits;
import org.firstline.shared.IncidentNumber;
import org.firstline.shared.InputCheck;
import org.firstline.shared.Language;
import org.firstline.shared.WaitReason;
import org.firstline.sla.ClockPictures;
import org.firstline.sla.Promises;
import org.firstline.web.Needed;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What was promised, how much of it is left, and letting it stand still. */
@RestController
@Tag(name = "Promises")
@RequestMapping(path = "/api/v1/incidents/{number}", produces = MediaType.APPLICATION_JSON_VALUE)
class PromiseController {

    private final Incidents incidents;
    private final Promises promises;
    private final RequesterPromises sentences;
    private final Waits waits;
    private final ClockPictures pictures;
    private final Caller caller;

    PromiseController(
            Incidents incidents,
            Promises promises,
            RequesterPromises sentences,
            Waits waits,
            ClockPictures pictures,
            Caller caller) {
        this.incidents = incidents;
        this.promises = promises;
        this.sentences = sentences;
        this.waits = waits;
        this.pictures = pictures;
        this.caller = caller;
    }

    @Operation(summary = "Every clock that the incident ever had")
    @GetMapping("/clocks")
    List<ClockJson> clocks(@PathVariable IncidentNumber number) {
        caller.reader();
        incidents.get(number);
        return promises.all(number).stream().map(ClockJson::of).toList();
    }

    @Operation(summary = "The promise as the requester may know it")
    @GetMapping("/promise")
    PromiseJson promise(@PathVariable IncidentNumber number) {
        caller.reader();
        return PromiseJson.of(sentences.of(number));
    }

    @Operation(summary = "The clocks as a picture, in the reader’s language")
    @GetMapping(path = "/timeline", produces = "image/svg+xml")
    String timeline(@PathVariable IncidentNumber number) {
        caller.reader();
        String heading = number + " · " + incidents.get(number).title();
        return pictures.svg(number, heading, LocaleContextHolder.getLocale());
    }

    @Operation(summary = "The incident waits: the outcome WAIT by another name")
    @PostMapping(path = "/pause", consumes = MediaType.APPLICATION_JSON_VALUE)
    IncidentJson pause(@PathVariable IncidentNumber number, @RequestBody Pause pause) {
        DeskUser by = caller.writer();
        InputCheck check = new InputCheck();
        WaitReason reason = check.needed("reason", pause.reason(), WaitReason.REQUESTER);
        boolean asks = pause.reason() == WaitReason.REQUESTER;
        String question = asks
                ? check.neededText("question", pause.question(), Said.MOST)
                : Objects.requireNonNullElse(check.text("question", pause.question(), Said.MOST), reason.name());
        check.done();
        return IncidentJson.of(waits.start(number, reason, question, by));
    }

    @Operation(summary = "The wait is over: the reply by another name")
    @PostMapping(path = "/resume", consumes = MediaType.APPLICATION_JSON_VALUE)
    IncidentJson resume(@PathVariable IncidentNumber number, @RequestBody(required = false) @Nullable Nothing nothing) {
        return IncidentJson.of(waits.end(number, caller.writer()));
    }

    record Pause(
            @Needed @Nullable WaitReason reason, @Nullable String question) {}

    @Schema(name = "Promise")
    record PromiseJson(
            SentenceJson sentence,
            boolean running,
            @Nullable Instant since,
            @Nullable WaitReason waitsFor,
            @Nullable Instant dueAt,
            @Nullable NextJson next) {

        static PromiseJson of(PromiseView promise) {
            PromiseView.Next next = promise.next();
            return new PromiseJson(
                    new SentenceJson(
                            String.valueOf(promise.sentence().get(Language.NL)),
                            String.valueOf(promise.sentence().get(Language.EN))),
                    promise.running(),
                    promise.since(),
                    promise.waitsFor(),
                    promise.dueAt(),
                    next == null ? null : new NextJson(next.what(), next.at()));
        }
    }

    @Schema(name = "PromiseSentence")
    record SentenceJson(String nl, String en) {}

    @Schema(name = "PromiseNext")
    record NextJson(PromiseView.Step what, @Nullable Instant at) {}
}
