package org.firstline.sla;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How much open time a clock may take.
 *
 * @param duration open time, more than zero, in whole milliseconds
 * @param workingDays what {@code duration} was computed from when the clock started; null for a goal in hours and minutes
 */
public record Goal(Duration duration, @Nullable Integer workingDays) {

    public Goal {
        if (duration.isNegative() || duration.isZero()) {
            throw new IllegalArgumentException("A goal is more than no time, not " + duration);
        }
    }
}
