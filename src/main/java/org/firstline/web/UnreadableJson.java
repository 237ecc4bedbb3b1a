package org.firstline.web;

import com.fasterxml.jackson.core.JsonProcessingException;

/** JSON that a controller read itself does not say what it must: answered as if the body had been read by Spring. */
public final class UnreadableJson extends RuntimeException {

    private final transient JsonProcessingException reason;

    public UnreadableJson(JsonProcessingException cause) {
        super(cause);
        this.reason = cause;
    }

    JsonProcessingException reason() {
        return reason;
    }
}
