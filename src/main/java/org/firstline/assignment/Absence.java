package org.firstline.assignment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody is away, whatever their shifts say. Half-open: at {@code until} they are back.
 *
 * @param until null for until further notice
 * @param reason as somebody wrote it, for the desk alone; null for none
 */
public record Absence(
        Instant from, @Nullable Instant until, @Nullable String reason) {

    /** Stands for the end of an absence that has none; later than any instant that the desk meets. */
    public static final Instant FURTHER_NOTICE = Instant.parse("9999-12-31T00:00:00Z");

    boolean covers(Instant at) {
        return !from.isAfter(at) && end().isAfter(at);
    }

    Instant end() {
        return until == null ? FURTHER_NOTICE : until;
    }
}
