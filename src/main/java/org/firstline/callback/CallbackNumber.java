package org.firstline.callback;

import java.util.Optional;
import java.util.regex.Pattern;

/** {@code CB-2026-000123}: the year of the request, and a place in one sequence that may have gaps. */
public record CallbackNumber(String value) {

    private static final Pattern FORM = Pattern.compile("CB-\\d{4}-\\d{6,12}");

    /** @throws IllegalArgumentException for what cannot be one */
    public CallbackNumber {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("No callback's number: " + value);
        }
    }

    /** Empty for what cannot be one. */
    public static Optional<CallbackNumber> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new CallbackNumber(text)) : Optional.empty();
    }

    public static CallbackNumber of(int year, long place) {
        return new CallbackNumber("CB-%04d-%06d".formatted(year, place));
    }

    @Override
    public String toString() {
        return value;
    }
}
