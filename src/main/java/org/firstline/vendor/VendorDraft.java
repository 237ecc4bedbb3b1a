package org.firstline.vendor;

import org.firstline.shared.InputCheck;
import org.firstline.shared.Language;
import org.firstline.web.Needed;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to be kept of a vendor, not yet checked.
 *
 * @param language null: {@code nl}
 * @param calendar null: the desk's own
 * @param silenceWorkingDays null: 3
 */
public record VendorDraft(
        @Needed @Nullable String name,
        @Needed @Nullable String email,
        @Nullable Language language,
        @Nullable String calendar,
        @Nullable String escalationEmail,
        @Nullable Integer silenceWorkingDays) {

    public static final int USUAL_SILENCE = 3;

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ADDRESS = 254;
    private static final int MOST_DAYS = 100;
    private static final String CODE = "[A-Z0-9_-]{1,40}";
    private static final String ADDRESS = "[^\\s@<>,;:\"()\\[\\]]+@[^\\s@<>,;:\"()\\[\\]]+";

    /** @throws org.firstline.shared.InputRefused with everything that is wrong */
    Vendor checked(String code, String deskCalendar) {
        InputCheck check = new InputCheck();
        if (!code.matches(CODE)) {
            check.refuse("code", "vendor-code");
        }
        int days = silenceWorkingDays == null ? USUAL_SILENCE : silenceWorkingDays;
        if (days < 1 || days > MOST_DAYS) {
            check.refuse("silenceWorkingDays", "whole-number", 1, MOST_DAYS);
        }
        String where = check.line("calendar", calendar, LONGEST_NAME);
        Vendor vendor = new Vendor(
                code,
                check.neededLine("name", name, LONGEST_NAME),
                check.neededLine("email", address(check, "email", email), LONGEST_ADDRESS),
                language == null ? Language.NL : language,
                where == null ? deskCalendar : where,
                address(check, "escalationEmail", escalationEmail),
                days,
                null);
        check.done();
        return vendor;
    }

    private static @Nullable String address(InputCheck check, String field, @Nullable String given) {
        String address = check.line(field, given, LONGEST_ADDRESS);
        if (address != null && address.length() <= LONGEST_ADDRESS && !address.matches(ADDRESS)) {
            check.refuse(field, "email-address");
        }
        return address;
    }
}
