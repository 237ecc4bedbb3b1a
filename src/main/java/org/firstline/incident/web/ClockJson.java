package org.firstline.incident.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.firstline.sla.ClockEntry;
import org.firstline.sla.ClockOutcome;
import org.firstline.sla.ClockView;
import org.firstline.sla.Metric;
import org.firstline.sla.Terms;
import org.jspecify.annotations.Nullable;

/** A clock as the API shows it; durations are open time. */
@Schema(name = "Clock")
record ClockJson(
        Metric metric,
        GoalJson goal,
        String calendar,
        String zone,
        String spent,
        String remaining,
        @Nullable Instant runningSince,
        @Nullable Instant dueAt,
        @Nullable ClockOutcome outcome,
        List<EntryJson> log) {

    static ClockJson of(ClockView clock) {
        Terms terms = clock.terms();
        return new ClockJson(
                clock.metric(),
                new GoalJson(terms.goal().duration().toString(), terms.goal().workingDays()),
                terms.calendar(),
                clock.zone().getId(),
                clock.spent().toString(),
                clock.remaining().toString(),
                clock.runningSince(),
                clock.dueAt(),
                clock.outcome(),
                clock.log().stream().map(entry -> EntryJson.of(clock, entry)).toList());
    }

    @Schema(name = "ClockGoal")
    record GoalJson(String duration, @Nullable Integer workingDays) {}

    @Schema(name = "ClockEntry")
    record EntryJson(
            Instant at,
            ClockEntry.Kind kind,
            @Nullable String reason,
            @Nullable String detail) {

        static EntryJson of(ClockView clock, ClockEntry entry) {
            String detail = Stream.of(
                            entry.kind() == ClockEntry.Kind.START ? clock.subject() : "",
                            entry.percent() == null ? "" : entry.percent() + " %",
                            entry.terms() == null ? "" : detail(entry.terms()),
                            entry.lag() == null ? "" : "noticed " + entry.lag() + " later")
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(", "));
            return new EntryJson(entry.at(), entry.kind(), entry.reason(), detail.isEmpty() ? null : detail);
        }

        private static String detail(Terms terms) {
            return "%s, calendar %s v%d, table v%d"
                    .formatted(terms.goal().duration(), terms.calendar(), terms.calendarVersion(), terms.decision());
        }
    }
}
