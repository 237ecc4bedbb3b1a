package org.firstline.webapps.stuck;

/** Why something does not move; in the order in which a manager looks at them. */
enum StuckKind {
    /** A step failed for the last time, or a table could not answer; helped by a retry, or by somebody who has seen it. */
    TECHNICAL_FAULT,
    /** What was promised to the requester is past, and not done; helped by giving the work to somebody. */
    PROMISE_BROKEN,
    /** A timer or a step of the desk itself is due, and was not carried out; helped by carrying it out. */
    OVERDUE_ALARM,
    /** A wait ended at its limit, and nobody has acted since; helped by giving the work to somebody. */
    OVERDUE_WAIT,
    /** Work was offered to somebody, nobody took it in time, and it went to nobody else; helped by giving it to somebody. */
    EXPIRED_OFFER,
    /** Work that nobody has; helped by giving it to somebody. */
    UNASSIGNED_TASK,
    /** Token and incident tell different stories; looked at again after somebody repaired it. */
    DRIFT
}
