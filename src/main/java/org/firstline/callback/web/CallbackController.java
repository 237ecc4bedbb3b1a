package org.firstline.callback.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.firstline.callback.Callback;
import org.firstline.callback.CallbackDraft;
import org.firstline.callback.CallbackNumber;
import org.firstline.callback.CallbackSlots;
import org.firstline.callback.CallbackState;
import org.firstline.callback.Callbacks;
import org.firstline.identity.People;
import org.firstline.identity.Role;
import org.firstline.incident.web.Limit;
import org.firstline.shared.Actor;
import org.firstline.shared.IncidentNumber;
import org.firstline.shared.InputRefused;
import org.firstline.shared.Language;
import org.firstline.shared.NotFound;
import org.firstline.shared.Page;
import org.firstline.web.Needed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Callbacks")
@RequestMapping(path = "/api/v1/callbacks", produces = MediaType.APPLICATION_JSON_VALUE)
class CallbackController {

    private final Callbacks callbacks;
    private final CallbackSlots slots;
    private final People people;

    CallbackController(Callbacks callbacks, CallbackSlots slots, People people) {
        this.callbacks = callbacks;
        this.slots = slots;
        this.people = people;
    }

    @Operation(summary = "The hours in which somebody can be called, soonest first")
    @GetMapping("/slots")
    List<CallbackJson.Hour> slots() {
        people.currentAs(Role.values());
        return slots.offered().stream().map(CallbackJson.Hour::of).toList();
    }

    @Operation(summary = "Promises a call")
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<CallbackJson> request(@RequestBody Wish wish) {
        Actor by = Actor.agent(
                people.currentAs(Role.AGENT, Role.LEAD, Role.MANAGER).id());
        Callback callback = callbacks.request(wish.draft(), by);
        return ResponseEntity.created(URI.create("/api/v1/callbacks/" + callback.number()))
                .body(CallbackJson.of(callback));
    }

    @Operation(summary = "Callbacks, newest first")
    @GetMapping
    Page<CallbackJson> list(
            @RequestParam(required = false) @Nullable CallbackState state,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        people.currentAs(Role.values());
        return callbacks.list(state, cursor, Limit.of(limit)).map(CallbackJson::of);
    }

    @Operation(summary = "A callback with the calls that were made")
    @GetMapping("/{number}")
    CallbackJson read(@PathVariable String number) {
        people.currentAs(Role.values());
        return CallbackJson.of(callbacks.get(known(number)));
    }

    @Operation(summary = "The requester no longer wants to be called")
    @PostMapping("/{number}/withdraw")
    CallbackJson withdraw(@PathVariable String number) {
        people.currentAs(Role.AGENT, Role.LEAD);
        return CallbackJson.of(callbacks.withdraw(known(number)));
    }

    private static CallbackNumber known(String number) {
        return CallbackNumber.parse(number).orElseThrow(() -> new NotFound("callback", number));
    }

    record Wish(
            @Needed @Nullable String subject,
            @Needed @Nullable Instant slot,
            @Nullable String about,
            @Needed @Nullable Person requester) {

        CallbackDraft draft() {
            IncidentNumber incident = about == null
                    ? null
                    : IncidentNumber.parse(about)
                            .orElseThrow(() -> new InputRefused("about", "unknown-incident", about));
            CallbackDraft.Contact contact = requester == null
                    ? null
                    : new CallbackDraft.Contact(
                            requester.name(), requester.email(), requester.phone(), requester.language());
            return new CallbackDraft(subject, slot, incident, contact);
        }
    }

    record Person(
            @Needed @Nullable String name,
            @Nullable String email,
            @Needed @Nullable String phone,
            @Nullable Language language) {}
}
