package org.firstline.incident.web;

import org.firstline.incident.Incidents;
import org.firstline.shared.Actor;
import org.firstline.shared.IncidentNumber;
import org.firstline.shared.InputCheck;
import org.firstline.shared.Level;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a requester said, written down by the desk. */
@RestController
@RequestMapping(path = "/api/v1/incidents/{number}", consumes = MediaType.APPLICATION_JSON_VALUE)
class OnBehalfController {

    private final Incidents incidents;
    private final Caller caller;

    OnBehalfController(Incidents incidents, Caller caller) {
        this.incidents = incidents;
        this.caller = caller;
    }

    @PostMapping("/reply")
    IncidentJson reply(@PathVariable IncidentNumber number, @RequestBody Reply reply) {
        Actor agent = caller.agent();
        return IncidentJson.of(incidents.reply(number, Said.needed("text", reply.text()), agent));
    }

    @PostMapping("/confirm")
    IncidentJson confirm(
            @PathVariable IncidentNumber number, @RequestBody(required = false) @Nullable Nothing nothing) {
        return IncidentJson.of(incidents.confirm(number, caller.agent()));
    }

    @PostMapping("/reject")
    IncidentJson reject(@PathVariable IncidentNumber number, @RequestBody Reason reason) {
        Actor agent = caller.agent();
        return IncidentJson.of(incidents.reject(number, Said.needed("reason", reason.reason()), agent));
    }

    @PostMapping("/withdraw")
    IncidentJson withdraw(@PathVariable IncidentNumber number, @RequestBody Reason reason) {
        Actor agent = caller.agent();
        return IncidentJson.of(incidents.withdraw(number, Said.needed("reason", reason.reason()), agent));
    }

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

    record Reply(@Nullable String text) {}

    record Reason(@Nullable String reason) {}

    record NewPriority(
            @Nullable Level impact,
            @Nullable Level urgency,
            @Nullable String reason) {}
}
