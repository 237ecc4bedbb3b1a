package org.firstline.shared;

import java.util.List;

/**
 * The desk says no, and why. {@code rule} names the sentence {@code refused.<rule>} in {@code messages*.properties},
 * which the boundary (web page, API, Tasklist) shows in the user's language.
 */
public abstract sealed class Refused extends RuntimeException
        permits InputRefused, StateRefused, NotAllowed, NotFound, TooLarge {

    private final String rule;
    private final transient List<Object> details;

    protected Refused(String rule, Object... details) {
        super(rule + " " + List.of(details));
        this.rule = rule;
        this.details = List.of(details);
    }

    public String rule() {
        return rule;
    }

    /** What fills the sentence's places {0}, {1} …. */
    public Object[] details() {
        return details.toArray();
    }
}
