package org.firstline.shared;

/** The user may see it but not do this. */
public final class NotAllowed extends Refused {

    public NotAllowed(String rule, Object... details) {
        super(rule, details);
    }
}
