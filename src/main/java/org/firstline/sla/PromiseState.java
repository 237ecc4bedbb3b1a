package org.firstline.sla;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the promise to the requester stands, in short.
 *
 * @param dueAt the first of the running clocks of response and resolution to be due; null when none runs
 */
public record PromiseState(Standing standing, @Nullable Instant dueAt) {

    /** The worst of the open clocks of response and resolution. */
    public enum Standing {
        /** Nothing was promised, or everything has stopped. */
        NONE,
        ON_TRACK,
        PAUSED,
        AT_RISK,
        BREACHED
    }
}
