package org.firstline.portal;

import org.firstline.shared.Level;

/** How bad it is for whoever reports, in words that need no explanation; nobody reports a P1 by a form. */
enum Effect {
    /** They cannot work. */
    STOPPED(Level.MEDIUM, Level.HIGH),
    /** They can, with difficulty. */
    HINDERED(Level.MEDIUM, Level.MEDIUM),
    /** It can wait. */
    SLIGHT(Level.LOW, Level.LOW);

    private final Level impact;
    private final Level urgency;

    Effect(Level impact, Level urgency) {
        this.impact = impact;
        this.urgency = urgency;
    }

    Level impact() {
        return impact;
    }

    Level urgency() {
        return urgency;
    }
}
