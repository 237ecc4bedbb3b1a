package org.firstline.vendor;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.firstline.incident.NewFile;
import org.firstline.shared.InputCheck;
import org.jspecify.annotations.Nullable;

/**
 * What a vendor sends from their page, not yet checked.
 *
 * @param expectedOn as {@code YYYY-MM-DD}; null or blank: they do not say
 * @param files for the desk alone
 */
public record VendorAnswer(
        @Nullable String text,
        @Nullable String reference,
        @Nullable String expectedOn,
        List<NewFile> files) {

    public VendorAnswer(@Nullable String text, @Nullable String reference, @Nullable String expectedOn) {
        this(text, reference, expectedOn, List.of());
    }

    /** The same answer with files for the desk, which the requester does not see. */
    public VendorAnswer with(List<NewFile> sent) {
        return new VendorAnswer(text, reference, expectedOn, sent);
    }

    /** The longest text, in code points. */
    public static final int LONGEST_TEXT = InputCheck.LONGEST_SAID;

    public static final int LONGEST_REFERENCE = 100;

    private static final int MOST_DAYS_AHEAD = 366;

    /** @throws org.firstline.shared.InputRefused with everything that is wrong */
    Checked checked(LocalDate today) {
        InputCheck check = new InputCheck();
        Checked answer = new Checked(
                check.neededText("text", text, LONGEST_TEXT),
                check.line("reference", reference, LONGEST_REFERENCE),
                day(check, today));
        check.done();
        return answer;
    }

    private @Nullable LocalDate day(InputCheck check, LocalDate today) {
        if (expectedOn == null || expectedOn.isBlank()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(expectedOn.strip());
            if (day.isBefore(today) || day.isAfter(today.plusDays(MOST_DAYS_AHEAD))) {
                check.refuse("expectedOn", "expected-within-a-year");
            }
            return day;
        } catch (DateTimeException unreadable) {
            check.refuse("expectedOn", "date");
            return null;
        }
    }

    record Checked(
            String text,
            @Nullable String reference,
            @Nullable LocalDate expectedOn) {}
}
