package org.firstline.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** A day with open time: when its first segment begins and its last one ends, which may be on the next day. */
record WorkingDay(LocalDate day, Instant opening, Instant closing) {

    /** Of the open time that starts on this day; empty if there is none. */
    static Optional<WorkingDay> of(LocalDate day, OpenTime time) {
        if (!time.advance()) {
            return Optional.empty();
        }
        long opening = time.start();
        long closing = time.end();
        while (time.advance()) {
            closing = time.end();
        }
        return Optional.of(new WorkingDay(day, Instant.ofEpochMilli(opening), Instant.ofEpochMilli(closing)));
    }

    boolean contains(Instant instant) {
        return !instant.isBefore(opening) && instant.isBefore(closing);
    }
}
