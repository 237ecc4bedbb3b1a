package org.firstline.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.firstline.calendar.ServiceCalendar;
import org.jspecify.annotations.Nullable;

/**
 * A goal as the table writes it: {@code 15 min}, {@code 4 h}, {@code 1 h 30 min}, {@code 1 working day}, {@code 2 working days}.
 *
 * @param openTime null for a target in working days
 * @param workingDays null for one in open time
 */
public record Target(@Nullable Duration openTime, @Nullable Integer workingDays) {

    /** For a reader of the table who has to mend a cell. */
    public static final String FORMS = "15 min, 4 h, 1 h 30 min, 1 working day, 2 working days";

    private static final Pattern DAYS = Pattern.compile("(\\d{1,3}) working days?");
    private static final Pattern TIME =
            Pattern.compile("(?=\\d)(?:(\\d{1,4}) h)?(?:(?<=h) (?=\\d))?(?:(\\d{1,4}) min)?");

    /** Empty for a text of another form, and for a target of no time. */
    public static Optional<Target> parse(String text) {
        String given = text.strip().toLowerCase(Locale.ROOT);
        Matcher days = DAYS.matcher(given);
        if (days.matches()) {
            return Optional.of(Integer.parseInt(days.group(1)))
                    .filter(number -> number > 0)
                    .map(number -> new Target(null, number));
        }
        Matcher time = TIME.matcher(given);
        if (!time.matches()) {
            return Optional.empty();
        }
        Duration openTime = Duration.ofHours(number(time.group(1))).plusMinutes(number(time.group(2)));
        return Optional.of(openTime).filter(some -> !some.isZero()).map(some -> new Target(some, null));
    }

    private static long number(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }

    /**
     * What it means for a clock that starts now: working days become the open time from the start to closing time of the last of
     * them.
     */
    public Goal from(Instant start, ServiceCalendar calendar) {
        if (openTime != null) {
            return new Goal(openTime, null);
        }
        int days = workingDays == null ? 1 : workingDays;
        return new Goal(calendar.between(start, calendar.closingAfter(start, days)), days);
    }

    /** As the table writes it. */
    @Override
    public String toString() {
        if (workingDays != null) {
            return workingDays == 1 ? "1 working day" : workingDays + " working days";
        }
        Duration time = openTime == null ? Duration.ZERO : openTime;
        String hours = time.toHours() == 0 ? "" : time.toHours() + " h";
        String minutes = time.toMinutesPart() == 0 ? "" : time.toMinutesPart() + " min";
        return (hours + " " + minutes).strip();
    }
}
