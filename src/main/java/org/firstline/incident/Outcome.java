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

    /** What the one waited for said, as recorded by the desk. */
    record Answered(String text) implements Outcome {}

    record Confirmed() implements Outcome {}

    record Rejected(String reason) implements Outcome {}

    record Withdrawn(String reason) implements Outcome {}
}
