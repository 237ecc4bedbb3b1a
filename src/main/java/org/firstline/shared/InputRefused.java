package org.firstline.shared;

/** An input that can never be right, whatever the incident's state; names the field. */
public final class InputRefused extends Refused {

    private final String field;

    public InputRefused(String field, String rule, Object... details) {
        super(rule, details);
        this.field = field;
    }

    public String field() {
        return field;
    }
}
