package org.firstline.assignment.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.firstline.shared.InputRefused;

/** What is wrong with what somebody sent, by field of the form. */
record FormErrors(Map<String, InputRefused> errors) {

    static final FormErrors NONE = new FormErrors(Map.of());

    static FormErrors of(InputRefused refused, UnaryOperator<String> fields) {
        InputRefused here = refused.renamed(fields);
        Map<String, InputRefused> byField = new LinkedHashMap<>();
        Stream.concat(Stream.of(here), here.others().stream())
                .forEach(error -> byField.putIfAbsent(error.field(), error));
        return new FormErrors(byField);
    }

    public boolean isWrong(String field) {
        return errors.containsKey(field);
    }
}
