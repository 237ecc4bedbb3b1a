package org.firstline.web;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import org.firstline.shared.InputCheck;
import org.firstline.shared.InputRefused;
import org.jspecify.annotations.Nullable;

/**
 * The period of a figure.
 *
 * @param from inclusive
 * @param to exclusive; not before {@code from}
 */
public record Period(Instant from, Instant to) {

    private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("2200-01-01T00:00:00Z");
    private static final int LONGEST = 100;

    /**
     * Reads the query parameters {@code from} and {@code to}, both needed.
     *
     * @throws InputRefused for what is no instant from 1900 to 2199, and for a {@code to} before {@code from}
     */
    public static Period of(@Nullable String from, @Nullable String to) {
        InputCheck check = new InputCheck();
        Period period = new Period(instant(check, "from", from), instant(check, "to", to));
        check.done();
        if (period.to().isBefore(period.from())) {
            throw new InputRefused("to", "before-from");
        }
        return period;
    }

    private static Instant instant(InputCheck check, String field, @Nullable String given) {
        String text = check.neededLine(field, given, LONGEST);
        try {
            Instant instant = Instant.parse(text).truncatedTo(ChronoUnit.MILLIS);
            if (!instant.isBefore(FIRST) && instant.isBefore(END)) {
                return instant;
            }
        } catch (DateTimeParseException none) {
            // Refused below, as what lies too far away; what is missing has been refused already.
        }
        if (!text.isEmpty()) {
            check.refuse(field, "instant");
        }
        return FIRST;
    }
}
