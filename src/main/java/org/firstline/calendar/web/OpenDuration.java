package org.firstline.calendar.web;

import java.time.Duration;
import java.util.regex.Pattern;
import org.firstline.shared.InputCheck;
import org.jspecify.annotations.Nullable;

/** A duration of open time in a request: hours, minutes and seconds to the millisecond. A day of it would have no length. */
final class OpenDuration {

    private static final Pattern FORM = Pattern.compile("PT(?=\\d)(\\d{1,9}H)?(\\d{1,9}M)?(\\d{1,9}(\\.\\d{1,3})?S)?");
    private static final int LONGEST = 100;

    private OpenDuration() {}

    /** Null when it is not given, zero until the check refuses. */
    static @Nullable Duration checked(InputCheck check, String field, @Nullable String value) {
        String text = check.line(field, value, LONGEST);
        if (text == null) {
            return null;
        }
        if (!FORM.matcher(text).matches()) {
            check.refuse(field, "duration");
            return Duration.ZERO;
        }
        return Duration.parse(text);
    }
}
