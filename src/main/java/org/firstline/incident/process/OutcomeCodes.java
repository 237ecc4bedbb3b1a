package org.firstline.incident.process;

import java.util.List;

/** The values of the variable {@code outcome}, as models and forms write them. */
final class OutcomeCodes {

    static final String RESOLVED = "RESOLVED";
    static final String HAND_OVER = "HAND_OVER";
    static final String SEND_BACK = "SEND_BACK";
    static final String MISROUTED = "MISROUTED";
    static final String WAIT = "WAIT";
    static final String VENDOR = "VENDOR";
    static final String ANSWERED = "ANSWERED";
    static final String CONFIRMED = "CONFIRMED";
    static final String REJECTED = "REJECTED";
    static final String WITHDRAWN = "WITHDRAWN";
    static final String LIMIT_REACHED = "LIMIT_REACHED";
    static final String CATEGORY_CHANGED = "CATEGORY_CHANGED";

    /** Those with which a task can be completed; the others are for messages and timers to give. */
    static final List<String> OF_TASKS =
            List.of(RESOLVED, HAND_OVER, SEND_BACK, MISROUTED, WAIT, VENDOR, ANSWERED, CONFIRMED, REJECTED, WITHDRAWN);

    private OutcomeCodes() {}
}
