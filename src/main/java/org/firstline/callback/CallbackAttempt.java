package org.firstline.callback;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A call that was made.
 *
 * @param seq from 1 on
 * @param agent who called
 * @param voicemail whether a message was left, when nobody answered
 * @param note what is worth knowing for the next call; null when nothing was written
 */
public record CallbackAttempt(
        int seq,
        Instant at,
        String agent,
        boolean reached,
        boolean voicemail,
        @Nullable String note) {}
