package org.firstline.shared;

/** It is larger than the desk takes, whatever it is. */
public final class TooLarge extends Refused {

    public TooLarge(String rule, Object... details) {
        super(rule, details);
    }
}
