package org.firstline.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.firstline.shared.InputRefused;
import org.firstline.vendor.VendorAnswer;
import org.jspecify.annotations.Nullable;

/** What the vendor's form sends, as it was filled in. */
record VendorForm(
        @Nullable String text,
        @Nullable String reference,
        @Nullable String expectedOn) {

    static final VendorForm EMPTY = new VendorForm(null, null, null);

    static VendorForm in(HttpServletRequest request) {
        return new VendorForm(
                request.getParameter("text"), request.getParameter("reference"), request.getParameter("expectedOn"));
    }

    VendorAnswer answer() {
        return new VendorAnswer(
                typed(text).replaceAll("\\r\\n?", "\n").strip(),
                typed(reference).strip(),
                typed(expectedOn));
    }

    Map<String, String> typed() {
        return Map.of("text", typed(text), "reference", typed(reference), "expectedOn", typed(expectedOn));
    }

    /** What is wrong, by field. */
    static Map<String, InputRefused> errors(InputRefused refused) {
        Map<String, InputRefused> all = new HashMap<>();
        Stream.concat(Stream.of(refused), refused.others().stream())
                .forEach(each -> all.putIfAbsent(each.field(), each));
        return all;
    }

    private static String typed(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }
}
