package org.firstline.assignment.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.HashSet;
import org.firstline.assignment.Team;
import org.firstline.assignment.TeamDefinition;
import org.firstline.assignment.Teams;
import org.firstline.identity.DeskUser;
import org.firstline.identity.People;
import org.firstline.identity.Role;
import org.firstline.shared.NotAllowed;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Teams and people")
@RequestMapping(path = "/api/v1/teams", produces = MediaType.APPLICATION_JSON_VALUE)
class TeamController {

    private final Teams teams;
    private final TeamViews views;
    private final People people;
    private final Editors editors;

    TeamController(Teams teams, TeamViews views, People people, Editors editors) {
        this.teams = teams;
        this.views = views;
        this.people = people;
        this.editors = editors;
    }

    @Operation(summary = "All teams by name, retired ones last")
    @GetMapping
    Page<TeamJson> listTeams() {
        editors.reader();
        return new Page<>(teams.withRetired().stream().map(views::of).toList(), null);
    }

    @Operation(summary = "A team with its people")
    @GetMapping("/{code}")
    TeamJson readTeam(@PathVariable String code) {
        editors.reader();
        return views.of(teams.get(code));
    }

    @Operation(
            summary = "Creates a team, or replaces its name, lines and settings",
            responses = {
                @ApiResponse(responseCode = "200", description = "Replaced", useReturnTypeSchema = true),
                @ApiResponse(responseCode = "201", description = "Created", useReturnTypeSchema = true)
            })
    @PutMapping(path = "/{code}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<TeamJson> putTeam(@PathVariable String code, @RequestBody TeamDefinition wanted) {
        requireEditor(code, wanted);
        boolean created = teams.put(code, wanted);
        return ResponseEntity.status(created ? HttpStatus.CREATED : HttpStatus.OK)
                .body(views.of(teams.get(code)));
    }

    @Operation(summary = "Lets a team take no work any more")
    @PostMapping(path = "/{code}/retire", consumes = MediaType.APPLICATION_JSON_VALUE)
    TeamJson retireTeam(@PathVariable String code, @RequestBody(required = false) @Nullable None none) {
        editors.administrator();
        teams.retire(code);
        return views.of(teams.get(code));
    }

    @Operation(summary = "Somebody in the team")
    @GetMapping("/{code}/members/{user}")
    MemberJson readMember(@PathVariable String code, @PathVariable String user) {
        editors.reader();
        return views.member(teams.get(code), user);
    }

    @Operation(
            summary = "Takes somebody into the team",
            responses = {
                @ApiResponse(responseCode = "200", description = "Was in it", useReturnTypeSchema = true),
                @ApiResponse(responseCode = "201", description = "Joined", useReturnTypeSchema = true)
            })
    @PutMapping(path = "/{code}/members/{user}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<MemberJson> putMember(
            @PathVariable String code, @PathVariable String user, @RequestBody(required = false) @Nullable None none) {
        DeskUser editor = editors.leadOrAdministrator();
        Team team = teams.get(code);
        editors.require(editor, team);
        DeskUser member = editors.person(user);
        editors.requireMember(editor, member);
        people.join(user, code);
        return ResponseEntity.status(member.in(code) ? HttpStatus.OK : HttpStatus.CREATED)
                .body(views.member(team, user));
    }

    @Operation(summary = "Lets somebody out of the team; what they have of its work goes to others")
    @DeleteMapping("/{code}/members/{user}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeMember(@PathVariable String code, @PathVariable String user) {
        DeskUser editor = editors.leadOrAdministrator();
        Team team = teams.get(code);
        editors.require(editor, team);
        views.member(team, user);
        editors.requireMember(editor, editors.person(user));
        people.leave(user, code);
    }

    /** A lead changes the settings of an own team; which lines there are for it, and whether it works, is no setting. */
    private void requireEditor(String code, TeamDefinition wanted) {
        DeskUser editor = editors.leadOrAdministrator();
        if (editor.has(Role.ADMINISTRATOR)) {
            return;
        }
        Team team = teams.find(code).orElseThrow(() -> new NotAllowed("role"));
        editors.require(editor, team);
        boolean sameLines = wanted.lines() == null || new HashSet<>(wanted.lines()).equals(team.lines());
        if (team.retired() || !sameLines) {
            throw new NotAllowed("lines-by-administrators");
        }
    }

    record None() {}
}
