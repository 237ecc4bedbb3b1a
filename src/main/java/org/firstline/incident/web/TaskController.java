package org.firstline.incident.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.firstline.incident.TaskQuery;
import org.firstline.incident.Tasks;
import org.firstline.shared.Actor;
import org.firstline.shared.IncidentNumber;
import org.firstline.shared.Line;
import org.firstline.shared.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Tasks")
@RequestMapping(path = "/api/v1/tasks", produces = MediaType.APPLICATION_JSON_VALUE)
class TaskController {

    private final Tasks tasks;
    private final Caller caller;

    TaskController(Tasks tasks, Caller caller) {
        this.tasks = tasks;
        this.caller = caller;
    }

    @Operation(summary = "Open tasks, newest first")
    @GetMapping
    Page<TaskJson> open(
            @RequestParam(required = false) @Nullable IncidentNumber incident,
            @RequestParam(required = false) @Nullable String assignee,
            @RequestParam(required = false) @Nullable Line line,
            @RequestParam(required = false) @Nullable String team,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        caller.reader();
        return tasks.list(new TaskQuery(incident, assignee, line, team, cursor, Limit.of(limit)))
                .map(TaskJson::of);
    }

    @Operation(summary = "Takes a task")
    @PostMapping(path = "/{id}/claim", consumes = MediaType.APPLICATION_JSON_VALUE)
    TaskJson claim(@PathVariable String id, @RequestBody(required = false) @Nullable Claim claim) {
        boolean takeOver = claim != null && Boolean.TRUE.equals(claim.takeOver());
        return TaskJson.of(tasks.claim(id, takeOver, caller.agent()));
    }

    @Operation(summary = "Gives a task back to its team")
    @PostMapping(path = "/{id}/release", consumes = MediaType.APPLICATION_JSON_VALUE)
    TaskJson release(@PathVariable String id, @RequestBody(required = false) @Nullable Nothing nothing) {
        return TaskJson.of(tasks.release(id, caller.agent()));
    }

    @Operation(summary = "Says no to an offer; it goes to the next agent")
    @PostMapping(path = "/{id}/refuse", consumes = MediaType.APPLICATION_JSON_VALUE)
    TaskJson refuse(@PathVariable String id, @RequestBody Refusal refusal) {
        Actor agent = caller.agent();
        return TaskJson.of(tasks.refuse(id, Said.needed("reason", refusal.reason()), agent));
    }

    @Operation(summary = "Completes a task with one of its outcomes")
    @PostMapping(path = "/{id}/complete", consumes = MediaType.APPLICATION_JSON_VALUE)
    IncidentJson complete(@PathVariable String id, @RequestBody Completion completion) {
        Actor agent = caller.agent();
        return IncidentJson.of(tasks.complete(id, completion.checked(), completion.seen(), agent));
    }

    record Refusal(@Nullable String reason) {}

    record Claim(@Nullable Boolean takeOver) {}
}
