package org.firstline.incident.process;

import org.firstline.shared.Priority;
import org.firstline.sla.PromiseState.Standing;

/**
 * The number by which Tasklist sorts: 90, 70, 50, 30 by the incident's priority; what is at risk comes before its like, and what
 * is broken before that.
 */
final class TaskPriority {

    private static final int HIGHEST = 90;
    private static final int STEP = 20;
    private static final int AT_RISK = 4;
    private static final int BREACHED = 8;

    private TaskPriority() {}

    static int of(Priority priority, Standing promise) {
        int place = HIGHEST - STEP * priority.ordinal();
        return switch (promise) {
            case AT_RISK -> place + AT_RISK;
            case BREACHED -> place + BREACHED;
            default -> place;
        };
    }
}
