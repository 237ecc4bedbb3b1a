package org.firstline.shared;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The number that everybody calls an incident by, and its business key in the engine: {@code INC-2026-000123}. */
public record IncidentNumber(String value) {

    private static final Pattern FORM = Pattern.compile("INC-\\d{4}-\\d{6,12}");

    public IncidentNumber {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not an incident number: " + value);
        }
    }

    /** The number of the given year and place in the sequence; gaps between places are allowed. */
    public static IncidentNumber of(int year, long place) {
        return new IncidentNumber(String.format(Locale.ROOT, "INC-%04d-%06d", year, place));
    }

    /** Empty for a text that is no incident number. */
    public static Optional<IncidentNumber> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new IncidentNumber(text)) : Optional.empty();
    }

    /** The place in the sequence. */
    public long place() {
        return Long.parseLong(value.substring(value.lastIndexOf('-') + 1));
    }

    @Override
    public String toString() {
        return value;
    }
}
