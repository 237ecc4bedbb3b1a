package org.firstline.portal;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a form is given when it is shown, so that the same form sent twice is known as one. */
@Component
class FormKey {

    private static final int BYTES = 16;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{22}");

    private final SecureRandom random = new SecureRandom();

    /** The one that the form has; a new one where it has none. */
    String of(@Nullable String known) {
        if (known != null && FORM.matcher(known).matches()) {
            return known;
        }
        byte[] bits = new byte[BYTES];
        random.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }
}
