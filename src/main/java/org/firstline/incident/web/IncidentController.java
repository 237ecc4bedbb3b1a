package org.firstline.incident.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.firstline.incident.IncidentQuery;
import org.firstline.incident.Incidents;
import org.firstline.shared.Actor;
import org.firstline.shared.IncidentNumber;
import org.firstline.shared.IncidentStatus;
import org.firstline.shared.Line;
import org.firstline.shared.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Incidents")
@RequestMapping(path = "/api/v1/incidents", produces = MediaType.APPLICATION_JSON_VALUE)
class IncidentController {

    private final Incidents incidents;
    private final AmendmentPatch patch;
    private final Caller caller;

    IncidentController(Incidents incidents, AmendmentPatch patch, Caller caller) {
        this.incidents = incidents;
        this.patch = patch;
        this.caller = caller;
    }

    @Operation(summary = "Incidents, newest first")
    @GetMapping
    Page<IncidentJson> list(
            @RequestParam(required = false) @Nullable IncidentStatus status,
            @RequestParam(required = false) @Nullable Line line,
            @RequestParam(required = false) @Nullable String team,
            @RequestParam(required = false) @Nullable String assignee,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        caller.reader();
        return incidents
                .list(new IncidentQuery(status, line, team, assignee, q, cursor, Limit.of(limit)))
                .map(IncidentJson::of);
    }

    @Operation(summary = "One incident")
    @GetMapping("/{number}")
    IncidentJson get(@PathVariable IncidentNumber number) {
        caller.reader();
        return IncidentJson.of(incidents.get(number));
    }

    @Operation(summary = "Corrects what was registered: absent fields stay, null takes a value away")
    @PatchMapping(
            path = "/{number}",
            consumes = {MediaType.APPLICATION_JSON_VALUE, "application/merge-patch+json"})
    IncidentJson amend(
            @PathVariable IncidentNumber number,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = AmendmentPatch.AmendmentBody.class)))
                    @RequestBody
                    ObjectNode changes) {
        Actor agent = caller.agent();
        return IncidentJson.of(incidents.amend(number, now -> patch.apply(changes, now), agent));
    }
}
