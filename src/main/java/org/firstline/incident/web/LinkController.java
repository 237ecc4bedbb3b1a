package org.firstline.incident.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.firstline.incident.Duplicates;
import org.firstline.incident.IncidentLinks;
import org.firstline.incident.LinkKind;
import org.firstline.incident.LinkView;
import org.firstline.incident.SimilarView;
import org.firstline.shared.Actor;
import org.firstline.shared.IncidentNumber;
import org.firstline.shared.InputCheck;
import org.firstline.shared.InputRefused;
import org.firstline.shared.NotFound;
import org.firstline.shared.Page;
import org.firstline.web.Needed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What an incident has to do with others. */
@RestController
@Tag(name = "Links")
@RequestMapping(path = "/api/v1/incidents/{number}", produces = MediaType.APPLICATION_JSON_VALUE)
class LinkController {

    private final IncidentLinks links;
    private final Duplicates duplicates;
    private final Caller caller;

    LinkController(IncidentLinks links, Duplicates duplicates, Caller caller) {
        this.links = links;
        this.duplicates = duplicates;
        this.caller = caller;
    }

    @Operation(summary = "Links to other incidents, the oldest first")
    @GetMapping("/links")
    Page<LinkView> list(
            @PathVariable IncidentNumber number,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        caller.reader();
        return links.list(number, cursor, Limit.of(limit));
    }

    @Operation(summary = "Relates it to another incident, or closes it as a duplicate of it")
    @PostMapping(path = "/links", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    LinkView add(@PathVariable IncidentNumber number, @RequestBody NewLink wanted) {
        Actor agent = caller.agent();
        InputCheck check = new InputCheck();
        LinkKind kind = check.needed("kind", wanted.kind(), LinkKind.RELATES_TO);
        IncidentNumber other = check.needed("number", wanted.number(), number);
        check.done();
        return switch (kind) {
            case RELATES_TO -> links.relate(number, other, agent);
            case DUPLICATE_OF -> duplicates.mark(number, other, agent);
            case DUPLICATED_BY -> throw new InputRefused("kind", "unknown-code", kind, "DUPLICATE_OF, RELATES_TO");
        };
    }

    @Operation(summary = "Takes a relation away; a duplicate stays one")
    @DeleteMapping(path = "/links/{id}", produces = MediaType.ALL_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable IncidentNumber number, @PathVariable String id) {
        Actor agent = caller.agent();
        links.remove(number, place(number, id), agent);
    }

    @Operation(summary = "Incidents that may have to do with it, the best first")
    @GetMapping("/similar")
    List<SimilarView> similar(@PathVariable IncidentNumber number) {
        caller.reader();
        return links.similar(number);
    }

    private static long place(IncidentNumber number, String id) {
        if (!id.matches("\\d{1,18}")) {
            throw new NotFound("link", number);
        }
        return Long.parseLong(id);
    }

    record NewLink(
            @Needed @Nullable LinkKind kind,
            @Needed @Nullable IncidentNumber number) {}
}
