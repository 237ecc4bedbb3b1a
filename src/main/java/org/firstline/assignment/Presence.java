package org.firstline.assignment;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.firstline.calendar.NeverReached;
import org.firstline.calendar.ServiceCalendar;
import org.jspecify.annotations.Nullable;

/**
 * When somebody can be given work: in their shifts, less their absences.
 *
 * @param shifts null for who has no roster: round the clock
 */
public record Presence(@Nullable ServiceCalendar shifts, List<Absence> absences) {

    /** Round the clock, and never absent. */
    public static final Presence ALWAYS = new Presence(null, List.of());

    public Presence {
        absences = absences.stream().sorted(Comparator.comparing(Absence::from)).toList();
    }

    public boolean onShift(Instant at) {
        return absentUntil(at) == null && at.equals(opening(at));
    }

    /**
     * When they are back, absences that follow each other taken together; null when they are not absent,
     * {@link Absence#FURTHER_NOTICE} when nobody knows.
     */
    public @Nullable Instant absentUntil(Instant at) {
        Instant back = at;
        for (Absence absence : absences) {
            if (absence.covers(back)) {
                back = absence.end();
            }
        }
        return back.equals(at) ? null : back;
    }

    /** The first instant from this one on at which they are on shift, itself when they are; null for never. */
    public @Nullable Instant nextShift(Instant at) {
        Instant opening = opening(at);
        while (opening != null) {
            Instant back = absentUntil(opening);
            if (back == null) {
                return opening;
            }
            opening = back.equals(Absence.FURTHER_NOTICE) ? null : opening(back);
        }
        return null;
    }

    private @Nullable Instant opening(Instant at) {
        if (shifts == null) {
            return at;
        }
        try {
            return shifts.nextOpening(at);
        } catch (NeverReached never) {
            return null;
        }
    }
}
