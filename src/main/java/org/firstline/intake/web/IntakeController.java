package org.firstline.intake.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import org.firstline.identity.DeskUser;
import org.firstline.identity.People;
import org.firstline.identity.Role;
import org.firstline.incident.IncidentView;
import org.firstline.incident.web.IncidentJson;
import org.firstline.intake.Draft;
import org.firstline.intake.Intake;
import org.firstline.shared.Actor;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Incidents")
class IntakeController {

    private final Intake intake;
    private final People people;

    IntakeController(Intake intake, People people) {
        this.intake = intake;
        this.people = people;
    }

    @Operation(summary = "Registers an incident")
    @ApiResponse(
            responseCode = "201",
            headers = @Header(name = "Location", description = "The incident", schema = @Schema(type = "string")))
    @PostMapping(
            path = "/api/v1/incidents",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<IncidentJson> register(@RequestBody Draft draft) {
        DeskUser user = people.currentAs(Role.AGENT, Role.LEAD, Role.MANAGER);
        IncidentView incident = intake.register(draft, Actor.agent(user.id()));
        return ResponseEntity.created(URI.create("/api/v1/incidents/" + incident.number()))
                .body(IncidentJson.of(incident));
    }
}
