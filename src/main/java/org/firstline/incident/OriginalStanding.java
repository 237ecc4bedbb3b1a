package org.firstline.incident;

import org.firstline.shared.IncidentStatus;
import org.firstline.shared.ResolutionCode;
import org.jspecify.annotations.Nullable;

/**
 * How the original of a copy stands, in as many words as the copy's requester may know; the sentences are
 * {@code original.<name>} in {@code messages}.
 */
public enum OriginalStanding {
    WORKED_ON,
    WAITING,
    SOLVED,
    /** Over without a solution: withdrawn, or left because nobody answered. */
    ENDED;

    /** @param code of the solution that stands there; null when none does */
    public static OriginalStanding of(IncidentStatus status, @Nullable ResolutionCode code) {
        return switch (status) {
            case REGISTERED, IN_PROGRESS -> WORKED_ON;
            case WAITING -> WAITING;
            case RESOLVED, CLOSED -> code == null || code == ResolutionCode.NO_ANSWER ? ENDED : SOLVED;
            case WITHDRAWN -> ENDED;
        };
    }
}
