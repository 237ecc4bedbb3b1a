package org.firstline.incident;

import java.util.Objects;
import java.util.regex.Pattern;
import org.firstline.shared.InputCheck;
import org.firstline.shared.Language;
import org.jspecify.annotations.Nullable;

/**
 * The rules for what is registered, whichever door or correction it comes by. What is wrong is noted in the check under the
 * API's field names; the answers hold once the check is done.
 */
public final class IncidentFields {

    private static final int TITLE = 200;
    private static final int DESCRIPTION = 100_000;
    private static final int LABEL = 100;
    private static final int NAME = 200;
    private static final int EMAIL = 254;
    private static final int PHONE = 50;

    /** What browsers take for an address, without dots at the edges of the local part or two in a row. */
    private static final Pattern ADDRESS = Pattern.compile(
            "(?=[^@]{1,64}@)[\\w!#$%&'*+/=?^`{|}~-]+(?:\\.[\\w!#$%&'*+/=?^`{|}~-]+)*"
                    + "@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*");

    private final InputCheck check;

    public IncidentFields(InputCheck check) {
        this.check = check;
    }

    /** 1–200 code points. */
    public String title(@Nullable String given) {
        return check.neededLine("title", given, TITLE);
    }

    /** At most 100,000 code points; empty when not given. */
    public String description(@Nullable String given) {
        return Objects.requireNonNullElse(check.text("description", given, DESCRIPTION), "");
    }

    /** At most 100 code points. */
    public @Nullable String category(@Nullable String given) {
        return check.line("category", given, LABEL);
    }

    /** At most 100 code points. */
    public @Nullable String subcategory(@Nullable String given) {
        return check.line("subcategory", given, LABEL);
    }

    /** At most 100 code points. */
    public @Nullable String service(@Nullable String given) {
        return check.line("service", given, LABEL);
    }

    /** At most 100 code points. */
    public @Nullable String site(@Nullable String given) {
        return check.line("site", given, LABEL);
    }

    /** At most 100 code points. */
    public @Nullable String externalReference(@Nullable String given) {
        return check.line("externalReference", given, LABEL);
    }

    /** Needs a name, and an address or a phone number; speaks Dutch unless said otherwise. */
    public Requester requester(
            @Nullable String name, @Nullable String email, @Nullable String phone, @Nullable Language language) {
        Requester requester = new Requester(
                check.neededLine("requester.name", name, NAME),
                check.line("requester.email", email, EMAIL),
                check.line("requester.phone", phone, PHONE),
                Objects.requireNonNullElse(language, Language.NL));
        // What is too long has been refused; the pattern would go through it by recursion.
        if (requester.email() != null
                && requester.email().length() <= EMAIL
                && !ADDRESS.matcher(requester.email()).matches()) {
            check.refuse("requester.email", "email-address");
        }
        if (requester.email() == null && requester.phone() == null) {
            check.refuse("requester.email", "email-or-phone");
        }
        return requester;
    }
}
