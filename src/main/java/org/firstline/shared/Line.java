package org.firstline.shared;

import java.util.Optional;

/** A line of support: the first is the requester's contact, the second specialists, the third experts and vendors. */
public enum Line {
    FIRST,
    SECOND,
    THIRD;

    /** The line with more skill; empty from the third. */
    public Optional<Line> next() {
        return this == THIRD ? Optional.empty() : Optional.of(values()[ordinal() + 1]);
    }
}
