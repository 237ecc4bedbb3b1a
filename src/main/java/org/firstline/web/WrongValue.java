package org.firstline.web;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.firstline.shared.IncidentNumber;
import org.firstline.shared.InputRefused;
import org.firstline.shared.Language;
import org.jspecify.annotations.Nullable;

/** Names what a field or parameter would take instead of the value that it was given. */
final class WrongValue {

    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?\\d{1,9}");

    private static final int SHOWN = 40;

    private WrongValue() {}

    /** True for a text that says exactly a value of the type: no other case, no spaces, no hex. */
    static boolean accepts(Class<?> wanted, String text) {
        if (wanted.isEnum()) {
            return Arrays.stream(wanted.getEnumConstants())
                    .map(WrongValue::code)
                    .anyMatch(text::equals);
        } else if (wanted == Integer.class) {
            return WHOLE_NUMBER.matcher(text).matches();
        } else if (wanted == IncidentNumber.class) {
            return IncidentNumber.parse(text).isPresent();
        }
        return true;
    }

    static InputRefused of(String field, @Nullable Class<?> wanted, @Nullable String value) {
        if (wanted != null && wanted.isEnum()) {
            return value == null
                    ? new InputRefused(field, "unknown-code.unreadable", codes(wanted))
                    : new InputRefused(field, "unknown-code", shortened(value), codes(wanted));
        }
        return new InputRefused(field, "wrong-type." + kind(wanted));
    }

    /** The value is not even of the right kind. */
    static InputRefused ofType(String field, @Nullable Class<?> wanted) {
        return new InputRefused(field, "wrong-type." + kind(wanted));
    }

    private static String kind(@Nullable Class<?> wanted) {
        if (wanted == String.class || wanted != null && wanted.isEnum()) {
            return "text";
        } else if (wanted == Integer.class || wanted == int.class) {
            return "whole-number";
        } else if (wanted == Boolean.class || wanted == boolean.class) {
            return "boolean";
        } else if (wanted == IncidentNumber.class) {
            return "incident-number";
        }
        return "object";
    }

    private static String codes(Class<?> type) {
        return Arrays.stream(type.getEnumConstants()).map(WrongValue::code).collect(Collectors.joining(", "));
    }

    /** How clients write the constant. */
    static String code(Object constant) {
        return constant instanceof Language language ? language.code() : ((Enum<?>) constant).name();
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= SHOWN
                ? text
                : text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…";
    }
}
