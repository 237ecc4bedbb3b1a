package org.firstline.incident;

import org.firstline.shared.ResolutionCode;
import org.firstline.shared.WaitReason;
import org.jspecify.annotations.Nullable;

/** How somebody completes a task of an incident. */
public sealed interface Outcome {

    /** @param minutes needed to solve it, 0–10,000 */
    record Resolved(String solution, ResolutionCode code, int minutes) implements Outcome {

        public static final int MOST_MINUTES = 10_000;
    }

    /** @param team null for the next line, as routing says */
    record HandedOver(String reason, @Nullable String team) implements Outcome {}

    /** To the line that it came from. */
    record SentBack(String reason) implements Outcome {}

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
