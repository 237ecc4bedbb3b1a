package org.firstline.callback.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.Instant;
import org.firstline.callback.CallbackFigures;
import org.firstline.callback.Callbacks;
import org.firstline.identity.People;
import org.firstline.identity.Role;
import org.firstline.web.Period;
import org.firstline.web.Share;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Figures")
class CallbackFigureController {

    private final Callbacks callbacks;
    private final People people;

    CallbackFigureController(Callbacks callbacks, People people) {
        this.callbacks = callbacks;
        this.people = people;
    }

    @Operation(summary = "What came of the callbacks that were requested in the period")
    @GetMapping(path = "/api/v1/figures/callbacks", produces = MediaType.APPLICATION_JSON_VALUE)
    CallbackFiguresJson callbacks(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to) {
        people.currentAs(Role.values());
        Period period = Period.of(from, to);
        CallbackFigures figures = callbacks.figures(period.from(), period.to());
        return new CallbackFiguresJson(
                period.from(),
                period.to(),
                figures.requested(),
                figures.open(),
                figures.reached(),
                figures.notReached(),
                figures.withdrawn(),
                figures.missed(),
                figures.becameIncidents(),
                figures.attempts(),
                Share.of(figures.missed(), figures.requested()));
    }

    /** @param missedShare of those requested; null when none was */
    @Schema(name = "CallbackFigures")
    record CallbackFiguresJson(
            Instant from,
            Instant to,
            int requested,
            int open,
            int reached,
            int notReached,
            int withdrawn,
            int missed,
            int becameIncidents,
            int attempts,
            @Nullable BigDecimal missedShare) {}
}
