package org.firstline.incident;

import org.firstline.shared.ResolutionCode;
import org.firstline.shared.WaitReason;
import org.jspecify.annotations.Nullable;

/** How somebody completes a task of an incident. */
public sealed interface Outcome {

    /**
     * @param minutes needed to solve it, 0–10,000
     * @param lesson what the line before can learn from it; null when nobody told, and at the first line
     */
    record Resolved(
            String solution,
            ResolutionCode code,
            int minutes,
            @Nullable Lesson lesson) implements Outcome {

        public static final int MOST_MINUTES = 10_000;

        public Resolved(String solution, ResolutionCode code, int minutes) {
            this(solution, code, minutes, null);
        }
    }

    /**
     * @param tried what was tried until now, for those who go on; null when nobody told
     * @param team null for the next line, as routing says
     */
    record HandedOver(
            String reason, @Nullable String tried, @Nullable String team) implements Outcome {

        public HandedOver(String reason, @Nullable String team) {
            this(reason, null, team);
        }
    }

    /** To the line that it came from. */
    record SentBack(String reason) implements Outcome {}

    /** It should never have come here: to the line that it came from, and counted. */
    record Misrouted() implements Outcome {}

    /** @param text the public question to the requester, or why the desk waits for somebody else */
    record Waits(WaitReason waitReason, String text) implements Outcome {}

    /**
     * A vendor works on it from here, and the desk waits for them.
     *
     * @param vendor the vendor's code
     * @param summary what the vendor reads of the incident, and all that they read
     * @param reference the vendor's own number for it; null while there is none
     */
    record CalledInVendor(
            String vendor, String summary, @Nullable String reference) implements Outcome {

        public static final int LONGEST_VENDOR = 40;
        public static final int LONGEST_REFERENCE = 100;
    }

    /** What the one waited for said, as recorded by the desk. */
    record Answered(String text) implements Outcome {}

    record Confirmed() implements Outcome {}

    record Rejected(String reason) implements Outcome {}

    record Withdrawn(String reason) implements Outcome {}
}
