package org.firstline.knowledge.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.Instant;
import org.firstline.identity.People;
import org.firstline.identity.Role;
import org.firstline.incident.Lesson;
import org.firstline.incident.web.Limit;
import org.firstline.knowledge.LessonFigures;
import org.firstline.knowledge.LessonView;
import org.firstline.knowledge.Lessons;
import org.firstline.shared.IncidentNumber;
import org.firstline.shared.Line;
import org.firstline.shared.Page;
import org.firstline.web.Period;
import org.firstline.web.Share;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class LessonController {

    private final Lessons lessons;
    private final People people;

    LessonController(Lessons lessons, People people) {
        this.lessons = lessons;
        this.people = people;
    }

    @Operation(summary = "Lessons of the second and third line, newest first")
    @Tag(name = "Lessons")
    @GetMapping("/lessons")
    Page<LessonJson> lessons(
            @RequestParam(required = false) Lesson.@Nullable Kind kind,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        people.currentAs(Role.values());
        return lessons.list(kind, cursor, Limit.of(limit)).map(LessonJson::of);
    }

    @Operation(summary = "What the resolutions of the second and third line in the period taught")
    @Tag(name = "Figures")
    @GetMapping("/figures/lessons")
    FiguresJson figures(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to) {
        people.currentAs(Role.values());
        Period period = Period.of(from, to);
        return FiguresJson.of(period, lessons.figures(period.from(), period.to()));
    }

    @Schema(name = "Lesson")
    record LessonJson(
            long id,
            IncidentNumber incident,
            Line line,
            String team,
            String author,
            Instant at,
            Lesson.Kind kind,
            @Nullable String text) {

        static LessonJson of(LessonView lesson) {
            return new LessonJson(
                    lesson.id(),
                    lesson.incident(),
                    lesson.line(),
                    lesson.team(),
                    lesson.author(),
                    lesson.at(),
                    lesson.kind(),
                    lesson.text());
        }
    }

    @Schema(name = "LessonFigures")
    record FiguresJson(
            Instant from,
            Instant to,
            int resolved,
            int teachable,
            int knownError,
            int notTeachable,
            int notTold,
            @Nullable BigDecimal share) {

        static FiguresJson of(Period period, LessonFigures figures) {
            return new FiguresJson(
                    period.from(),
                    period.to(),
                    figures.resolved(),
                    figures.teachable(),
                    figures.knownError(),
                    figures.notTeachable(),
                    figures.notTold(),
                    Share.of(figures.teachable(), figures.resolved()));
        }
    }
}
