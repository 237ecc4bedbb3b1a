package org.firstline.notification;

import java.time.Instant;
import org.firstline.calendar.Calendars;
import org.firstline.calendar.NeverReached;
import org.firstline.shared.DeskClock;
import org.firstline.shared.Priority;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** When people of the desk may be written to: within the calendar {@link Calendars#WAKING}, for a P1 at any time. */
@Component
class QuietHours {

    private final Calendars calendars;
    private final DeskClock clock;

    QuietHours(Calendars calendars, DeskClock clock) {
        this.calendars = calendars;
        this.clock = clock;
    }

    /** The earliest instant from now on; now where the calendar never opens again, because a mail too early is better than none. */
    Instant end(@Nullable Priority priority) {
        Instant now = clock.instant();
        if (priority == Priority.P1) {
            return now;
        }
        try {
            return calendars.get(Calendars.WAKING).nextOpening(now);
        } catch (NeverReached never) {
            return now;
        }
    }
}
