package org.firstline.replay;

import java.util.Arrays;
import java.util.Optional;
import org.firstline.shared.WaitReason;
import org.jspecify.annotations.Nullable;

/** A state of the log, and what it means at our desk. */
enum LogState {
    NEW("New", null),
    ACTIVE("Active", null),
    AWAITING_USER_INFO("Awaiting User Info", WaitReason.REQUESTER),
    /** Evidence that a repair holds comes from whoever reported. */
    AWAITING_EVIDENCE("Awaiting Evidence", WaitReason.REQUESTER),
    AWAITING_VENDOR("Awaiting Vendor", WaitReason.VENDOR),
    AWAITING_CHANGE("Awaiting Change", WaitReason.CHANGE),
    AWAITING_PROBLEM("Awaiting Problem", WaitReason.PROBLEM),
    RESOLVED("Resolved", null),
    CLOSED("Closed", null);

    private final String label;
    private final @Nullable WaitReason waitReason;

    LogState(String label, @Nullable WaitReason waitReason) {
        this.label = label;
        this.waitReason = waitReason;
    }

    static Optional<LogState> of(String label) {
        return Arrays.stream(values())
                .filter(state -> state.label.equals(label))
                .findFirst();
    }

    /** Whom a waiting state waits for; null for the others. */
    @Nullable
    WaitReason waitReason() {
        return waitReason;
    }

    /** Somebody works on it, or it waits: a solution is not proposed, or was refused. */
    boolean isOpen() {
        return this != RESOLVED && this != CLOSED;
    }
}
