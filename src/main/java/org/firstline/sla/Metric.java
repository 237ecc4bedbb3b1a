package org.firstline.sla;

/** What a clock measures. */
public enum Metric {
    /** From registration to the first public human contact. */
    RESPONSE,
    /** From registration to the solution, less what the promise does not count. */
    RESOLUTION,
    /** One stay at one line. */
    OLA,
    /** One wait for a vendor. */
    VENDOR;

    /** Whether the requester was promised it; the others are agreements within the desk and with vendors. */
    public boolean isPromise() {
        return this == RESPONSE || this == RESOLUTION;
    }
}
