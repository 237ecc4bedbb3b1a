package org.firstline.calendar.web;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import org.firstline.shared.InputCheck;
import org.jspecify.annotations.Nullable;

/** An instant in a request: from 1900 to 2199, cut to milliseconds. */
final class Moment {

    private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("2200-01-01T00:00:00Z");
    private static final int LONGEST = 100;

    private Moment() {}

    static Instant needed(InputCheck check, String field, @Nullable String value) {
        String text = check.neededLine(field, value, LONGEST);
        if (text.isEmpty()) {
            return FIRST;
        }
        try {
            Instant instant = Instant.parse(text).truncatedTo(ChronoUnit.MILLIS);
            if (!instant.isBefore(FIRST) && instant.isBefore(END)) {
                return instant;
            }
        } catch (DateTimeParseException none) {
            // Refused below, as what lies too far away.
        }
        check.refuse(field, "instant");
        return FIRST;
    }
}
