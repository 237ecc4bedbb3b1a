package org.firstline.sla;

import org.firstline.calendar.ServiceCalendar;

/** Where clocks find the open time that they count in. */
@FunctionalInterface
public interface CalendarSource {

    /** @throws org.firstline.shared.NotFound for a version that never was */
    ServiceCalendar get(String calendar, int version);
}
