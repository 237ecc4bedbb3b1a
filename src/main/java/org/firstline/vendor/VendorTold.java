package org.firstline.vendor;

import org.firstline.shared.IncidentNumber;
import org.jspecify.annotations.Nullable;

/**
 * A vendor is to get a mail.
 *
 * @param occasion makes it unique within the incident, for each kind
 * @param reference how they call it; null until they said so
 * @param text all that it says of the incident
 */
public record VendorTold(
        IncidentNumber number,
        Kind kind,
        String occasion,
        Vendor vendor,
        @Nullable String reference,
        String text) {

    public enum Kind {
        /** The incident is handed to them. */
        CALLED_IN,
        /** The desk writes something more. */
        MESSAGE,
        /** They stayed silent; this one goes to their address for escalations. */
        REMINDER
    }

    /** Where it goes. */
    public String receiver() {
        return kind == Kind.REMINDER ? vendor.escalationAddress() : vendor.email();
    }
}
