package org.firstline.vendor.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.firstline.shared.InputRefused;
import org.firstline.shared.Language;
import org.firstline.vendor.Vendor;
import org.firstline.vendor.VendorDraft;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has typed on a vendor's page, and what was wrong with it.
 *
 * @param errors what is wrong, by field
 */
record VendorForm(
        String code,
        String name,
        String email,
        String language,
        String calendar,
        String escalationEmail,
        String silenceWorkingDays,
        Map<String, InputRefused> errors) {

    static VendorForm of(Vendor vendor) {
        return new VendorForm(
                vendor.code(),
                vendor.name(),
                vendor.email(),
                vendor.language().code(),
                vendor.calendar(),
                Objects.requireNonNullElse(vendor.escalationEmail(), ""),
                String.valueOf(vendor.silenceWorkingDays()),
                Map.of());
    }

    static VendorForm empty(String calendar) {
        return new VendorForm(
                "", "", "", Language.NL.code(), calendar, "", String.valueOf(VendorDraft.USUAL_SILENCE), Map.of());
    }

    static VendorForm typed(String code, Map<String, String> sent) {
        return new VendorForm(
                code,
                sent.getOrDefault("name", ""),
                sent.getOrDefault("email", ""),
                sent.getOrDefault("language", ""),
                sent.getOrDefault("calendar", ""),
                sent.getOrDefault("escalationEmail", ""),
                sent.getOrDefault("silenceWorkingDays", ""),
                Map.of());
    }

    VendorDraft draft() {
        return new VendorDraft(name, email, spoken().orElse(null), calendar, escalationEmail, days());
    }

    VendorForm refused(InputRefused refused) {
        Map<String, InputRefused> all = new LinkedHashMap<>();
        Stream.concat(Stream.of(refused), refused.others().stream())
                .forEach(each -> all.putIfAbsent(each.field(), each));
        return new VendorForm(code, name, email, language, calendar, escalationEmail, silenceWorkingDays, all);
    }

    public boolean isWrong(String field) {
        return errors.containsKey(field);
    }

    private Optional<Language> spoken() {
        return Stream.of(Language.values())
                .filter(each -> each.code().equals(language))
                .findFirst();
    }

    /** Zero stands for what is no number: it is refused as one that is out of range. */
    private @Nullable Integer days() {
        if (silenceWorkingDays.isBlank()) {
            return null;
        }
        String digits = silenceWorkingDays.strip();
        return digits.matches("[0-9]{1,6}") ? Integer.valueOf(digits) : Integer.valueOf(0);
    }
}
