package org.firstline.sla;

/** How a clock ended; a breach stays, whatever comes after it. */
public enum ClockOutcome {
    MET,
    BREACHED,
    CANCELLED
}
