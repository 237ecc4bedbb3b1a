package org.firstline.replay;

/** Whose time limits count. */
enum Limits {
    /** The log's: what its desk did late, ours does as late. Alarms of promises run all the same, as they only tell people. */
    LOG,
    /** Ours too: timers of our models run, and may come first. */
    DESK
}
