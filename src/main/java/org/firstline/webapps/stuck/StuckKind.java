package org.firstline.webapps.stuck;

/** Why something does not move; in the order in which a manager looks at them. */
enum StuckKind {
    /** A step failed for the last time; helped by a retry. */
    TECHNICAL_FAULT,
    /** A timer or a step of the desk itself is due, and was not carried out; helped by carrying it out. */
    OVERDUE_ALARM,
    /** A wait ended at its limit, and nobody has acted since; helped by giving the work to somebody. */
    OVERDUE_WAIT,
    /** Work that nobody has; helped by giving it to somebody. */
    UNASSIGNED_TASK,
    /** Token and incident tell different stories; looked at again after somebody repaired it. */
    DRIFT
}
