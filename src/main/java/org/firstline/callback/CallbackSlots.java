package org.firstline.callback;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.firstline.calendar.Calendars;
import org.firstline.calendar.ServiceCalendar;
import org.firstline.shared.DeskClock;
import org.firstline.shared.InputCheck;
import org.springframework.stereotype.Component;

/** The hours in which somebody can be called: whole ones of the desk's calendar, soon enough to be remembered. */
@Component
public class CallbackSlots {

    private static final Duration LENGTH = Duration.ofHours(1);
    /** The first line has to see it, and to finish what it is doing. */
    private static final Duration NOTICE = Duration.ofMinutes(30);

    private static final Duration FURTHEST = Duration.ofDays(14);

    private final Calendars calendars;
    private final DeskClock clock;

    CallbackSlots(Calendars calendars, DeskClock clock) {
        this.calendars = calendars;
        this.clock = clock;
    }

    /** Those that can be asked for now, in order, at most two weeks ahead; empty when the desk is closed for so long. */
    public List<Slot> offered() {
        ServiceCalendar calendar = calendars.desk();
        Instant now = clock.instant();
        ZonedDateTime first = now.plus(NOTICE).atZone(calendar.zone()).truncatedTo(ChronoUnit.HOURS);
        return Stream.iterate(first, hour -> hour.plusHours(1))
                .map(ZonedDateTime::toInstant)
                .dropWhile(from -> from.isBefore(now.plus(NOTICE)))
                .takeWhile(from -> !from.isAfter(now.plus(FURTHEST)))
                .map(CallbackSlots::at)
                .filter(slot -> isOpen(calendar, slot))
                .toList();
    }

    /** The slot that begins then; what cannot be asked for is refused as {@code slot}, with the next one that can. */
    Slot checked(Instant from, InputCheck check) {
        List<Slot> offered = offered();
        Slot asked = at(from);
        if (!offered.contains(asked)) {
            String next = offered.isEmpty() ? "–" : offered.get(0).from().toString();
            check.refuse("slot", rule(from), next);
        }
        return asked;
    }

    /** The hour in which to try again after so much open time. */
    Slot after(Duration openTime) {
        ServiceCalendar calendar = calendars.desk();
        Instant from = calendar.nextOpening(calendar.add(clock.instant(), openTime));
        return new Slot(from, calendar.add(from, LENGTH));
    }

    private String rule(Instant from) {
        Instant now = clock.instant();
        if (from.isBefore(now)) {
            return "slot-past";
        }
        if (from.isBefore(now.plus(NOTICE))) {
            return "slot-too-soon";
        }
        return from.isAfter(now.plus(FURTHEST)) ? "slot-too-far" : "slot-closed";
    }

    private static boolean isOpen(ServiceCalendar calendar, Slot slot) {
        return calendar.between(slot.from(), slot.to()).equals(LENGTH);
    }

    private static Slot at(Instant from) {
        return new Slot(from, from.plus(LENGTH));
    }
}
