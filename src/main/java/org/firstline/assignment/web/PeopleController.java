package org.firstline.assignment.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import org.firstline.assignment.Roster;
import org.firstline.assignment.RosterDefinition;
import org.firstline.identity.Contact;
import org.firstline.identity.DeskUser;
import org.firstline.identity.People;
import org.firstline.shared.InputRefused;
import org.firstline.shared.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Teams and people")
@RequestMapping(path = "/api/v1/people", produces = MediaType.APPLICATION_JSON_VALUE)
class PeopleController {

    private static final int USUAL = 50;
    private static final int MOST = 200;

    private final People people;
    private final Roster roster;
    private final Editors editors;
    private final Newcomers newcomers;

    PeopleController(People people, Roster roster, Editors editors, Newcomers newcomers) {
        this.people = people;
        this.roster = roster;
        this.editors = editors;
        this.newcomers = newcomers;
    }

    @Operation(summary = "Everybody who works at the desk, by user id")
    @GetMapping
    Page<PersonJson> listPeople(
            @RequestParam(required = false) @Nullable String team,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        editors.reader();
        int most = limit == null ? USUAL : limit;
        if (most < 1 || most > MOST) {
            throw new InputRefused("limit", "whole-number", 1, MOST);
        }
        List<DeskUser> rows = (team == null ? people.everybody() : people.members(team))
                .stream()
                        .sorted(Comparator.comparing(DeskUser::id))
                        .filter(user -> cursor == null || user.id().compareTo(cursor) > 0)
                        .limit(most + 1L)
                        .toList();
        return Page.of(rows, most, DeskUser::id).map(this::person);
    }

    @Operation(
            summary = "Adds somebody, who can log in at once",
            responses = @ApiResponse(responseCode = "201", description = "Created", useReturnTypeSchema = true))
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<PersonJson> addPerson(@RequestBody NewPerson wanted) {
        editors.administrator();
        String id = newcomers.add(wanted);
        return ResponseEntity.created(URI.create("/api/v1/people/" + id)).body(person(editors.person(id)));
    }

    @Operation(summary = "Somebody who works at the desk")
    @GetMapping("/{user}")
    PersonJson readPerson(@PathVariable String user) {
        editors.reader();
        return person(editors.person(user));
    }

    @Operation(summary = "Removes somebody; what they have goes to others")
    @DeleteMapping("/{user}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removePerson(@PathVariable String user) {
        editors.administrator();
        people.removeUser(user);
    }

    @Operation(summary = "When somebody is there, what they are good at, how much they can hold")
    @GetMapping("/{user}/roster")
    RosterJson readRoster(@PathVariable String user) {
        DeskUser reader = editors.reader();
        return roster(reader, editors.person(user));
    }

    @Operation(summary = "Replaces a roster")
    @PutMapping(path = "/{user}/roster", consumes = MediaType.APPLICATION_JSON_VALUE)
    RosterJson putRoster(@PathVariable String user, @RequestBody RosterDefinition wanted) {
        DeskUser editor = editors.leadOrAdministrator();
        DeskUser person = editors.requirePerson(editor, user);
        roster.put(user, wanted, null);
        return roster(editor, person);
    }

    private RosterJson roster(DeskUser reader, DeskUser person) {
        boolean reasons = reader.id().equals(person.id()) || editors.may(reader, person);
        return RosterJson.of(roster.stored(person.id()), reasons);
    }

    private PersonJson person(DeskUser user) {
        return PersonJson.of(user, people.contact(user.id()).map(Contact::email).orElse(null));
    }
}
