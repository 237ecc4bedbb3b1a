package org.firstline.incident.process;

import org.firstline.shared.Priority;

/** An incident's priority as the number by which Tasklist sorts: 90, 70, 50, 30. */
final class TaskPriority {

    private static final int HIGHEST = 90;
    private static final int STEP = 20;

    private TaskPriority() {}

    static int of(Priority priority) {
        return HIGHEST - STEP * priority.ordinal();
    }
}
