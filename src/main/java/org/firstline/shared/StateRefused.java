package org.firstline.shared;

/** What is asked does not fit where the incident stands, or somebody else was faster. */
public final class StateRefused extends Refused {

    public StateRefused(String rule, Object... details) {
        super(rule, details);
    }
}
