package org.firstline.web;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.firstline.shared.InputRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.HttpMessageNotReadableException;

/** Says what is wrong with a JSON body in terms of its fields. */
final class JsonTrouble {

    /** The field that stands for the body as a whole. */
    static final String BODY = "body";

    private JsonTrouble() {}

    static InputRefused in(HttpMessageNotReadableException failure) {
        Throwable cause = failure.getCause();
        if (cause instanceof JsonProcessingException json) {
            return in(json);
        }
        return new InputRefused(BODY, cause == null ? "required" : "unreadable");
    }

    static InputRefused in(JsonProcessingException failure) {
        if (failure instanceof UnrecognizedPropertyException unknown) {
            return new InputRefused(path(unknown), "unknown-field");
        }
        String message = String.valueOf(failure.getOriginalMessage());
        if (failure instanceof MismatchedInputException mismatch && !message.startsWith("Trailing token")) {
            return mismatch instanceof InvalidFormatException
                    ? WrongValue.of(path(mismatch), mismatch.getTargetType(), value(mismatch))
                    : WrongValue.ofType(path(mismatch), mismatch.getTargetType());
        }
        if (failure.getCause() instanceof InputCoercionException && failure instanceof JsonMappingException tooLarge) {
            return new InputRefused(path(tooLarge), "wrong-type.whole-number");
        }
        if (message.startsWith("Duplicate field")) {
            return new InputRefused(fieldNamedIn(message), "duplicate-field");
        }
        JsonLocation place = Optional.ofNullable(failure.getLocation()).orElse(JsonLocation.NA);
        return new InputRefused(BODY, "malformed", place.getLineNr(), place.getColumnNr());
    }

    private static String path(JsonMappingException failure) {
        List<Reference> path = failure.getPath();
        return path.isEmpty()
                ? BODY
                : path.stream()
                        .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                        .collect(Collectors.joining("."));
    }

    private static @Nullable String value(MismatchedInputException mismatch) {
        if (mismatch instanceof InvalidFormatException wrong) {
            return String.valueOf(wrong.getValue());
        }
        try {
            return mismatch.getProcessor() instanceof JsonParser parser ? parser.getText() : null;
        } catch (java.io.IOException unreadable) {
            return null;
        }
    }

    private static String fieldNamedIn(String message) {
        return message.substring(message.indexOf('\'') + 1, message.lastIndexOf('\''));
    }
}
