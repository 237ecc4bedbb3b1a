package org.firstline.calendar.process;

import java.util.Date;
import org.firstline.calendar.Calendars;
import org.firstline.engine.VisibleToModels;
import org.firstline.shared.DeskClock;

/** Due dates as models write them: {@code ${deadline.inWorkingDays(3)}}, counted from now in the desk's calendar. */
@VisibleToModels("deadline")
public class Deadline {

    private final Calendars calendars;
    private final DeskClock clock;

    Deadline(Calendars calendars, DeskClock clock) {
        this.calendars = calendars;
        this.clock = clock;
    }

    /** The same local time on a working day, or that day's opening or closing if the time lies outside it. */
    public Date inWorkingDays(int days) {
        return Date.from(calendars.desk().workingDaysLater(clock.instant(), days));
    }

    /** The same local time so many days later, working days or not. */
    public Date inDays(int days) {
        return Date.from(calendars.desk().daysLater(clock.instant(), days));
    }
}
