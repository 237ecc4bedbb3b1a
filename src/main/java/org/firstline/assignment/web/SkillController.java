package org.firstline.assignment.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.firstline.assignment.Skill;
import org.firstline.assignment.Skills;
import org.firstline.shared.Page;
import org.firstline.web.Needed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Teams and people")
@RequestMapping(path = "/api/v1/skills", produces = MediaType.APPLICATION_JSON_VALUE)
class SkillController {

    private final Skills skills;
    private final Editors editors;

    SkillController(Skills skills, Editors editors) {
        this.skills = skills;
        this.editors = editors;
    }

    @Operation(summary = "All skills by code, retired ones too")
    @GetMapping
    Page<Skill> listSkills() {
        editors.reader();
        return new Page<>(skills.all(), null);
    }

    @Operation(summary = "A skill")
    @GetMapping("/{code}")
    Skill readSkill(@PathVariable String code) {
        editors.reader();
        return skills.get(code);
    }

    @Operation(
            summary = "Creates a skill, gives it other names, or brings it back",
            responses = {
                @ApiResponse(responseCode = "200", description = "Replaced", useReturnTypeSchema = true),
                @ApiResponse(responseCode = "201", description = "Created", useReturnTypeSchema = true)
            })
    @PutMapping(path = "/{code}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Skill> putSkill(@PathVariable String code, @RequestBody Names names) {
        editors.administrator();
        boolean created = skills.put(code, names.nameEn(), names.nameNl());
        return ResponseEntity.status(created ? HttpStatus.CREATED : HttpStatus.OK)
                .body(skills.get(code));
    }

    @Operation(summary = "Lets nobody else be given the skill")
    @PostMapping(path = "/{code}/retire", consumes = MediaType.APPLICATION_JSON_VALUE)
    Skill retireSkill(@PathVariable String code, @RequestBody(required = false) TeamController.@Nullable None none) {
        editors.administrator();
        skills.retire(code);
        return skills.get(code);
    }

    record Names(
            @Needed @Nullable String nameEn,
            @Needed @Nullable String nameNl) {}
}
