package org.firstline.sla;

/** What reopening an incident does to the clock of its resolution. */
public enum Reopening {
    /** It goes on with what was spent; the resolved time does not count. */
    RESUME,
    /** It begins anew. */
    RESTART,
    /** Only the first resolution counts. */
    FIRST_ONLY
}
