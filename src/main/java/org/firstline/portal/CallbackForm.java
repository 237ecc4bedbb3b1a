package org.firstline.portal;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.firstline.callback.CallbackDraft;
import org.firstline.shared.Language;
import org.jspecify.annotations.Nullable;

/**
 * What the form for a callback sends, as it was filled in.
 *
 * @param slot when the chosen hour begins, as an instant
 * @param website what no person sees, so no person fills in
 */
record CallbackForm(
        @Nullable String subject,
        @Nullable String slot,
        @Nullable String name,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String website) {

    static final CallbackForm EMPTY = new CallbackForm(null, null, null, null, null, null);

    /** The fields that people fill in, in the order in which they meet them. */
    static final List<String> FIELDS = List.of("subject", "slot", "name", "phone", "email", "website");

    boolean isARobots() {
        return !ReportForm.text(website).isEmpty();
    }

    /** Empty where nothing was; the field for robots always is. */
    Map<String, String> typed() {
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("subject", ReportForm.text(subject));
        typed.put("slot", ReportForm.text(slot));
        typed.put("name", ReportForm.text(name));
        typed.put("phone", ReportForm.text(phone));
        typed.put("email", ReportForm.text(email));
        return typed;
    }

    CallbackDraft draft(Language language) {
        CallbackDraft.Contact contact = new CallbackDraft.Contact(
                ReportForm.stripped(name), ReportForm.stripped(email), ReportForm.stripped(phone), language);
        return new CallbackDraft(ReportForm.stripped(subject), begin(), null, contact);
    }

    /** What the page did not offer counts as not chosen. */
    private @Nullable Instant begin() {
        try {
            return Instant.parse(ReportForm.text(slot));
        } catch (DateTimeException none) {
            return null;
        }
    }
}
