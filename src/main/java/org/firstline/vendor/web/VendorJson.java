package org.firstline.vendor.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.firstline.shared.Language;
import org.firstline.vendor.Vendor;
import org.jspecify.annotations.Nullable;

/** A vendor as the API shows it. */
@Schema(name = "Vendor")
record VendorJson(
        String code,
        String name,
        String email,
        Language language,
        String calendar,
        @Nullable String escalationEmail,
        int silenceWorkingDays,
        @Nullable Instant retiredAt) {

    static VendorJson of(Vendor vendor) {
        return new VendorJson(
                vendor.code(),
                vendor.name(),
                vendor.email(),
                vendor.language(),
                vendor.calendar(),
                vendor.escalationEmail(),
                vendor.silenceWorkingDays(),
                vendor.retiredAt());
    }
}
