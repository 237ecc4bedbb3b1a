package org.firstline.incident.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.firstline.identity.DeskUser;
import org.firstline.identity.Role;
import org.firstline.incident.Incidents;
import org.firstline.shared.Actor;
import org.firstline.shared.IncidentNumber;
import org.firstline.shared.InputCheck;
import org.firstline.shared.NotAllowed;
import org.firstline.shared.Page;
import org.firstline.shared.Visibility;
import org.firstline.web.Needed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Journal")
@RequestMapping(path = "/api/v1/incidents/{number}/journal", produces = MediaType.APPLICATION_JSON_VALUE)
class JournalController {

    private final Incidents incidents;
    private final Caller caller;

    JournalController(Incidents incidents, Caller caller) {
        this.incidents = incidents;
        this.caller = caller;
    }

    @Operation(summary = "What happened, in the order of writing")
    @GetMapping
    Page<JournalEntryJson> read(
            @PathVariable IncidentNumber number,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        List<Visibility> visible = isOfLeads(caller.reader())
                ? List.of(Visibility.values())
                : List.of(Visibility.PUBLIC, Visibility.INTERNAL);
        return incidents.journal(number, visible, cursor, Limit.of(limit)).map(JournalEntryJson::of);
    }

    @Operation(summary = "A note, or in public a message to the requester")
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    JournalEntryJson write(@PathVariable IncidentNumber number, @RequestBody Note note) {
        DeskUser writer = caller.writer();
        InputCheck check = new InputCheck();
        String text = check.neededText("text", note.text(), Said.MOST);
        Visibility visibility = check.needed("visibility", note.visibility(), Visibility.INTERNAL);
        check.done();
        if (visibility == Visibility.LEADS && !isOfLeads(writer)) {
            throw new NotAllowed("leads-only");
        }
        return JournalEntryJson.of(incidents.note(number, text, visibility, Actor.agent(writer.id())));
    }

    private static boolean isOfLeads(DeskUser user) {
        return user.has(Role.LEAD) || user.has(Role.MANAGER);
    }

    record Note(
            @Needed @Nullable String text, @Needed @Nullable Visibility visibility) {}
}
