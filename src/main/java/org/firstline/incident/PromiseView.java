package org.firstline.incident;

import java.time.Instant;
import java.util.Map;
import org.firstline.shared.Language;
import org.firstline.shared.WaitReason;
import org.jspecify.annotations.Nullable;

/**
 * What the requester may know of the promise.
 *
 * @param sentence where the incident is, whether the clock runs, and what comes next, in each language
 * @param running whether the clock of the resolution runs; false too where nothing was promised
 * @param since when it began to run, or to stand still; null where nothing was promised, and once it has stopped
 * @param waitsFor whom the incident waits for; null when it does not
 * @param dueAt the next promised instant; null while the clock stands still, and once it has stopped
 * @param next null when nothing comes any more
 */
public record PromiseView(
        Map<Language, String> sentence,
        boolean running,
        @Nullable Instant since,
        @Nullable WaitReason waitsFor,
        @Nullable Instant dueAt,
        @Nullable Next next) {

    /** Whether a promised solution is still to come; otherwise there is nothing to say of it. */
    public boolean isOpen() {
        return since != null;
    }

    /** @param at when it is due, or when the desk acts by itself if it does not come; null when nobody knows */
    public record Next(Step what, @Nullable Instant at) {}

    /** What the requester can expect, or is expected to do. */
    public enum Step {
        RESPONSE,
        RESOLUTION,
        REQUESTER_ANSWER,
        CONFIRMATION
    }
}
