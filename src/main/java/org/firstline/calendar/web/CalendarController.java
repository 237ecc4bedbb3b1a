package org.firstline.calendar.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.time.Instant;
import org.firstline.calendar.CalendarDefinition;
import org.firstline.calendar.Calendars;
import org.firstline.calendar.NeverReached;
import org.firstline.calendar.ServiceCalendar;
import org.firstline.identity.People;
import org.firstline.identity.Role;
import org.firstline.shared.InputCheck;
import org.firstline.shared.InputRefused;
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
@Tag(name = "Calendars")
@RequestMapping(path = "/api/v1/calendars/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
class CalendarController {

    private final Calendars calendars;
    private final People people;

    CalendarController(Calendars calendars, People people) {
        this.calendars = calendars;
        this.people = people;
    }

    @Operation(summary = "When somebody is there")
    @GetMapping
    CalendarJson readCalendar(@PathVariable String id) {
        people.currentAs(Role.values());
        return CalendarJson.of(calendars.definition(id));
    }

    @Operation(
            summary = "Creates or replaces a calendar",
            responses = {
                @ApiResponse(responseCode = "200", description = "Replaced", useReturnTypeSchema = true),
                @ApiResponse(responseCode = "201", description = "Created", useReturnTypeSchema = true)
            })
    @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<CalendarJson> putCalendar(@PathVariable String id, @RequestBody CalendarDefinition wanted) {
        people.currentAs(Role.ADMINISTRATOR, Role.PROCESS_OWNER);
        boolean created = calendars.put(id, wanted);
        return ResponseEntity.status(created ? HttpStatus.CREATED : HttpStatus.OK)
                .body(CalendarJson.of(calendars.definition(id)));
    }

    @Operation(summary = "The earliest instant at which so much open time has passed")
    @PostMapping(path = "/add", consumes = MediaType.APPLICATION_JSON_VALUE)
    At addOpenTime(@PathVariable String id, @RequestBody Sum sum) {
        people.currentAs(Role.values());
        ServiceCalendar calendar = calendars.get(id);
        InputCheck check = new InputCheck();
        Instant from = Moment.needed(check, "from", sum.from());
        Duration duration = OpenDuration.checked(check, "duration", sum.duration());
        Integer days = sum.workingDays();
        if ((duration == null) == (days == null)) {
            check.refuse("duration", "duration-or-working-days");
        } else if (days != null && days < 0) {
            check.refuse("workingDays", "negative");
        }
        check.done();
        try {
            return new At(duration != null ? calendar.add(from, duration) : closing(calendar, from, days));
        } catch (NeverReached never) {
            throw new InputRefused(duration != null ? "duration" : "workingDays", "never-reached");
        }
    }

    @Operation(summary = "The open time from one instant to another")
    @PostMapping(path = "/between", consumes = MediaType.APPLICATION_JSON_VALUE)
    OpenFor openTimeBetween(@PathVariable String id, @RequestBody Stretch stretch) {
        people.currentAs(Role.values());
        ServiceCalendar calendar = calendars.get(id);
        InputCheck check = new InputCheck();
        Instant from = Moment.needed(check, "from", stretch.from());
        Instant to = Moment.needed(check, "to", stretch.to());
        check.done();
        if (from.isAfter(to)) {
            throw new InputRefused("to", "before-from");
        }
        return new OpenFor(calendar.between(from, to).toString());
    }

    private static Instant closing(ServiceCalendar calendar, Instant from, @Nullable Integer days) {
        return days == null || days == 0 ? from : calendar.closingAfter(from, days);
    }

    record Sum(
            @Needed @Nullable String from,
            @Nullable String duration,
            @Nullable Integer workingDays) {}

    record At(Instant at) {}

    record Stretch(
            @Needed @Nullable String from, @Needed @Nullable String to) {}

    record OpenFor(String duration) {}
}
