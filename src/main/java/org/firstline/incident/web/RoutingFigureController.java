package org.firstline.incident.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.firstline.incident.RoutingFigures;
import org.firstline.web.Period;
import org.firstline.web.Share;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Figures")
class RoutingFigureController {

    private final RoutingFigures figures;
    private final Caller caller;

    RoutingFigureController(RoutingFigures figures, Caller caller) {
        this.figures = figures;
        this.caller = caller;
    }

    @Operation(summary = "How many stays with each team began in the period, and how many of them were misrouted")
    @GetMapping(path = "/api/v1/figures/routing", produces = MediaType.APPLICATION_JSON_VALUE)
    RoutingJson routing(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to) {
        caller.reader();
        Period period = Period.of(from, to);
        List<TeamJson> teams = figures.visits(period.from(), period.to()).stream()
                .map(visits -> new TeamJson(
                        visits.team(),
                        visits.visits(),
                        visits.misrouted(),
                        Share.of(visits.misrouted(), visits.visits())))
                .toList();
        return new RoutingJson(period.from(), period.to(), teams);
    }

    @Schema(name = "RoutingFigures")
    record RoutingJson(Instant from, Instant to, List<TeamJson> teams) {}

    @Schema(name = "RoutingFiguresOfTeam")
    record TeamJson(
            String team,
            int visits,
            int misrouted,
            @Nullable BigDecimal share) {}
}
