package org.firstline.calendar;

import java.time.Instant;

/** Open time without a gap, half-open: {@code from} belongs to it, {@code to} does not. */
public record OpenStretch(Instant from, Instant to) {

    public OpenStretch {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("No time from " + from + " to " + to);
        }
    }
}
