package org.firstline.calendar.process;

import java.util.Date;
import org.firstline.calendar.WorkingDays;
import org.firstline.engine.VisibleToModels;
import org.firstline.shared.DeskClock;

/** Due dates as models write them: {@code ${deadline.inWorkingDays(3)}}, counted from now. */
@VisibleToModels("deadline")
public class Deadline {

    private final WorkingDays workingDays;
    private final DeskClock clock;

    Deadline(WorkingDays workingDays, DeskClock clock) {
        this.workingDays = workingDays;
        this.clock = clock;
    }

    public Date inWorkingDays(int days) {
        return Date.from(workingDays.after(clock.instant(), days));
    }

    public Date inDays(int days) {
        return Date.from(workingDays.calendarDaysAfter(clock.instant(), days));
    }
}
