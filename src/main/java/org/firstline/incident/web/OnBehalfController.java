package org.firstline.incident.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.firstline.incident.Incidents;
import org.firstline.shared.Actor;
import org.firstline.shared.IncidentNumber;
import org.firstline.shared.InputCheck;
import org.firstline.shared.Level;
import org.firstline.web.Needed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a requester said, written down by the desk. */
@RestController
@Tag(name = "On the requester’s behalf")
@RequestMapping(
        path = "/api/v1/incidents/{number}",
        consumes = MediaType.APPLICATION_JSON_VALUE,
        produces = MediaType.APPLICATION_JSON_VALUE)
class OnBehalfController {

    private final Incidents incidents;
    private final Caller caller;

    OnBehalfController(Incidents incidents, Caller caller) {
        this.incidents = incidents;
        this.caller = caller;
    }

    @Operation(summary = "The requester says something; a wait for them ends")
    @PostMapping("/reply")
    IncidentJson reply(@PathVariable IncidentNumber number, @RequestBody Reply reply) {
        Actor agent = caller.agent();
        return IncidentJson.of(incidents.reply(number, Said.needed("text", reply.text()), agent));
    }

    @Operation(summary = "The requester agrees with the solution: closed")
    @PostMapping("/confirm")
    IncidentJson confirm(
            @PathVariable IncidentNumber number, @RequestBody(required = false) @Nullable Nothing nothing) {
        return IncidentJson.of(incidents.confirm(number, caller.agent()));
    }

    @Operation(summary = "The requester refuses the solution: back to the line")
    @PostMapping("/reject")
    IncidentJson reject(@PathVariable IncidentNumber number, @RequestBody Reason reason) {
        Actor agent = caller.agent();
        return IncidentJson.of(incidents.reject(number, Said.needed("reason", reason.reason()), agent));
    }

    @Operation(summary = "The requester no longer wants it: final")
    @PostMapping("/withdraw")
    IncidentJson withdraw(@PathVariable IncidentNumber number, @RequestBody Reason reason) {
        Actor agent = caller.agent();
        return IncidentJson.of(incidents.withdraw(number, Said.needed("reason", reason.reason()), agent));
    }

    @Operation(summary = "Impact or urgency turned out differently")
    @PostMapping("/reprioritise")
    IncidentJson reprioritise(@PathVariable IncidentNumber number, @RequestBody NewPriority wanted) {
        Actor agent = caller.agent();
        InputCheck check = new InputCheck();
        Level impact = check.needed("impact", wanted.impact(), Level.MEDIUM);
        Level urgency = check.needed("urgency", wanted.urgency(), Level.MEDIUM);
        String reason = check.neededText("reason", wanted.reason(), Said.MOST);
        check.done();
        return IncidentJson.of(incidents.reprioritise(number, impact, urgency, reason, agent));
    }

    record Reply(@Needed @Nullable String text) {}

    record Reason(@Needed @Nullable String reason) {}

    record NewPriority(
            @Needed @Nullable Level impact,
            @Needed @Nullable Level urgency,
            @Needed @Nullable String reason) {}
}
