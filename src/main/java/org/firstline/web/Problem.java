package org.firstline.web;

import java.util.List;

/**
 * Problem details (RFC 9457) as every refusal and failure of the API tells them.
 *
 * @param type {@code urn:firstline:problem:<rule>}: the same for the same cause in every language
 * @param title what the status means
 * @param detail a sentence in the reader's language
 * @param errors one per field that is wrong; empty when it is not about fields
 */
public record Problem(String type, String title, int status, String detail, List<FieldError> errors) {

    /**
     * What is wrong with one field.
     *
     * @param field as the client wrote it, nested ones with dots; {@code body} for the body as a whole
     */
    public record FieldError(String field, String rule, String message) {}
}
