package org.firstline.calendar;

import java.time.Instant;

/** A calendar has not as much open time within {@link ServiceCalendar#HORIZON} as was asked for. */
public class NeverReached extends RuntimeException {

    NeverReached(Instant from) {
        super("Not reached within " + ServiceCalendar.HORIZON.toDays() + " days from " + from);
    }
}
