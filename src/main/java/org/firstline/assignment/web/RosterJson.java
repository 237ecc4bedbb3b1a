package org.firstline.assignment.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Objects;
import org.firstline.assignment.RosterDefinition;
import org.firstline.assignment.RosterDefinition.Away;
import org.firstline.assignment.RosterDefinition.SkillLevel;
import org.firstline.assignment.StoredRoster;
import org.firstline.calendar.CalendarDefinition.Opening;
import org.jspecify.annotations.Nullable;

/** When somebody is there, what they are good at, and how much they can hold. */
@Schema(name = "Roster")
record RosterJson(
        String user,
        @Nullable Integer capacity,
        String zone,
        List<@Nullable SkillLevel> skills,
        List<@Nullable Opening> shifts,
        List<@Nullable Away> absences) {

    /** @param reasons whether the reader may know why somebody is away */
    static RosterJson of(StoredRoster roster, boolean reasons) {
        RosterDefinition definition = roster.definition();
        return new RosterJson(
                roster.agent(),
                definition.capacity(),
                Objects.requireNonNull(definition.zone()),
                Objects.requireNonNull(definition.skills()),
                Objects.requireNonNull(definition.shifts()),
                Objects.requireNonNull(definition.absences()).stream()
                        .map(Objects::requireNonNull)
                        .<@Nullable Away>map(
                                away -> new Away(away.from(), away.until(), reasons ? away.reason() : null))
                        .toList());
    }
}
