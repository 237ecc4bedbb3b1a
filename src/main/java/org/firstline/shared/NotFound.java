package org.firstline.shared;

/** It does not exist, or not for this user; both look alike. */
public final class NotFound extends Refused {

    public NotFound(String rule, Object... details) {
        super(rule, details);
    }
}
