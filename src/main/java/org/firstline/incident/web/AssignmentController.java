package org.firstline.incident.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.firstline.assignment.Assignment;
import org.firstline.assignment.AssignmentSentences;
import org.firstline.incident.Incidents;
import org.firstline.shared.IncidentNumber;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Why an incident's work went to whom. */
@RestController
@Tag(name = "Assignment")
class AssignmentController {

    private final Incidents incidents;
    private final Assignment assignment;
    private final AssignmentSentences sentences;
    private final Caller caller;

    AssignmentController(Incidents incidents, Assignment assignment, AssignmentSentences sentences, Caller caller) {
        this.incidents = incidents;
        this.assignment = assignment;
        this.sentences = sentences;
        this.caller = caller;
    }

    @Operation(summary = "The desk’s decisions about who gets the work, the first first")
    @GetMapping(path = "/api/v1/incidents/{number}/assignments", produces = MediaType.APPLICATION_JSON_VALUE)
    List<AssignmentJson> decisions(@PathVariable IncidentNumber number) {
        caller.reader();
        return assignment.decisions(incidents.get(number).number()).stream()
                .map(decision -> AssignmentJson.of(decision, sentences))
                .toList();
    }
}
