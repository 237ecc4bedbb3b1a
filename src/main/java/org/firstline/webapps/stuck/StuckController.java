package org.firstline.webapps.stuck;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.firstline.identity.People;
import org.firstline.identity.Role;
import org.firstline.incident.Tasks;
import org.firstline.shared.Actor;
import org.firstline.shared.IncidentNumber;
import org.firstline.shared.InputCheck;
import org.firstline.web.Needed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What is stuck, for leads, managers and administrators, and what they may do about it. */
@RestController
@Tag(name = "Stuck")
@RequestMapping(path = "/api/v1/stuck", produces = MediaType.APPLICATION_JSON_VALUE)
class StuckController {

    private static final int LONGEST_NAME = 60;

    private final StuckWork stuck;
    private final StuckActions actions;
    private final Tasks tasks;
    private final People people;

    StuckController(StuckWork stuck, StuckActions actions, Tasks tasks, People people) {
        this.stuck = stuck;
        this.actions = actions;
        this.tasks = tasks;
        this.people = people;
    }

    @Operation(summary = "What does not move by itself any more, by kind, the oldest first")
    @GetMapping
    Groups all() {
        helper();
        return new Groups(stuck.all());
    }

    @Operation(summary = "Who may be given a task: those who may hold its team’s work")
    @GetMapping("/tasks/{id}/agents")
    Colleagues agents(@PathVariable String id) {
        helper();
        return new Colleagues(tasks.holders(id).stream()
                .map(user -> new Colleague(user.id(), user.displayName()))
                .toList());
    }

    @Operation(summary = "Tries once more what failed for the last time")
    @PostMapping(path = "/faults/{id}/retry", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void retry(@PathVariable String id) {
        actions.retry(id, helper());
    }

    @Operation(summary = "Takes from the list that a decision table could not answer: its reader has seen to it")
    @PostMapping(path = "/decisions/{id}/seen", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void seen(@PathVariable String id) {
        actions.seen(id, helper());
    }

    @Operation(summary = "Carries out what is overdue")
    @PostMapping(path = "/alarms/{id}/run", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void run(@PathVariable String id) {
        actions.carryOut(id, helper());
    }

    @Operation(summary = "Gives a task to somebody of its team")
    @PostMapping(path = "/tasks/{id}/assign", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void assign(@PathVariable String id, @RequestBody Assigned assigned) {
        helper();
        InputCheck check = new InputCheck();
        String assignee = check.neededText("assignee", assigned.assignee(), LONGEST_NAME);
        check.done();
        tasks.assign(id, assignee, assigned.insteadOf());
    }

    @Operation(summary = "Looks for drift in the whole desk")
    @PostMapping(path = "/drift/look", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void look() {
        helper();
        actions.lookForDrift();
    }

    @Operation(summary = "Looks whether an incident still drifts")
    @PostMapping(path = "/drift/{number}/check", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void check(@PathVariable IncidentNumber number) {
        actions.check(number, helper());
    }

    private Actor helper() {
        return Actor.agent(
                people.currentAs(Role.LEAD, Role.MANAGER, Role.ADMINISTRATOR).id());
    }

    record Groups(List<StuckItem.Group> groups) {}

    record Colleagues(List<Colleague> agents) {}

    record Colleague(String id, String name) {}

    /** @param insteadOf who has the task now; null for nobody */
    record Assigned(
            @Needed @Nullable String assignee, @Nullable String insteadOf) {}
}
