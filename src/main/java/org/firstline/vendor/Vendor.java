package org.firstline.vendor;

import java.time.Instant;
import org.firstline.shared.Language;
import org.jspecify.annotations.Nullable;

/**
 * Somebody outside the desk who helps to solve incidents.
 *
 * @param code 1–40 capitals, digits, hyphens and underscores; stable, because legs name it
 * @param email where incidents go
 * @param language of mails and of the vendor's page
 * @param calendar in which the vendor's working days count
 * @param escalationEmail where silence is reported; null: to {@code email}
 * @param silenceWorkingDays after how many working days without a word it is reported, 1–100
 * @param retiredAt since when nothing new goes to them; null while they help
 */
public record Vendor(
        String code,
        String name,
        String email,
        Language language,
        String calendar,
        @Nullable String escalationEmail,
        int silenceWorkingDays,
        @Nullable Instant retiredAt) {

    public boolean isRetired() {
        return retiredAt != null;
    }

    /** Where silence is reported. */
    public String escalationAddress() {
        return escalationEmail == null ? email : escalationEmail;
    }
}
