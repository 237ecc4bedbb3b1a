package org.firstline.calendar.web;

import java.time.Instant;
import java.time.ZonedDateTime;
import org.firstline.calendar.NeverReached;
import org.firstline.calendar.ServiceCalendar;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody is there.
 *
 * @param now as the wall clock of the calendar's zone shows it
 * @param until when that changes; null for never
 */
record OpenNow(boolean open, ZonedDateTime now, @Nullable ZonedDateTime until) {

    static OpenNow of(ServiceCalendar calendar, Instant now) {
        Instant opening = opening(calendar, now);
        boolean open = now.equals(opening);
        Instant until = open ? calendar.nextClosing(now).orElse(null) : opening;
        return new OpenNow(open, now.atZone(calendar.zone()), until == null ? null : until.atZone(calendar.zone()));
    }

    private static @Nullable Instant opening(ServiceCalendar calendar, Instant now) {
        try {
            return calendar.nextOpening(now);
        } catch (NeverReached never) {
            return null;
        }
    }
}
