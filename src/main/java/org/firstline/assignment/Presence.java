package org.firstline.assignment;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.firstline.calendar.NeverReached;
import org.firstline.calendar.OpenStretch;
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

    /**
     * When they are on shift within a window, in order.
     *
     * @throws IllegalArgumentException for a window longer than {@link ServiceCalendar#LONGEST_WINDOW}
     */
    public List<OpenStretch> during(Instant from, Instant to) {
        List<OpenStretch> there = shifts == null ? List.of(new OpenStretch(from, to)) : shifts.openings(from, to);
        for (Absence absence : absences) {
            there = there.stream().flatMap(each -> without(each, absence)).toList();
        }
        return there;
    }

    private static Stream<OpenStretch> without(OpenStretch there, Absence absence) {
        Instant left = earlier(there.to(), absence.from());
        Instant back = absence.end().isAfter(there.from()) ? absence.end() : there.from();
        if (!left.isBefore(back)) {
            return Stream.of(there);
        }
        Stream.Builder<OpenStretch> rest = Stream.builder();
        if (there.from().isBefore(left)) {
            rest.add(new OpenStretch(there.from(), left));
        }
        if (back.isBefore(there.to())) {
            rest.add(new OpenStretch(back, there.to()));
        }
        return rest.build();
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
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
