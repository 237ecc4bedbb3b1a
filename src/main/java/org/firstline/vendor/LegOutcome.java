package org.firstline.vendor;

/** How a vendor's part in an incident ended. */
public enum LegOutcome {
    /** The vendor called it solved. */
    SOLVED,
    /** The desk wrote down what the vendor answered. */
    ANSWERED,
    /** The incident was withdrawn. */
    WITHDRAWN,
    /** The desk went on without them. */
    WENT_ON
}
