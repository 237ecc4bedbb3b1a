package org.firstline.notification;

import java.util.Objects;
import java.util.Optional;
import org.firstline.incident.EntryKind;
import org.firstline.incident.Incidents;
import org.firstline.vendor.Vendor;
import org.firstline.vendor.VendorTold;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts what vendors are to be told into the outbox, in the transaction of its cause: what the event says, and nothing else. The
 * title of a vendor's mail is their own reference; empty when they gave none.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class VendorMails {

    private final Incidents incidents;
    private final Outbox outbox;
    private final Receivers receivers;

    VendorMails(Incidents incidents, Outbox outbox, Receivers receivers) {
        this.incidents = incidents;
        this.outbox = outbox;
        this.receivers = receivers;
    }

    @EventListener
    void on(VendorTold told) {
        String event = event(told.kind());
        String receiver = told.receiver();
        Optional<String> obstacle = receivers.obstacle(told.number(), receiver);
        if (obstacle.isPresent()) {
            incidents.record(told.number(), EntryKind.NOT_NOTIFIED, event + ": " + obstacle.get());
            return;
        }
        Vendor vendor = told.vendor();
        MailContent content =
                new MailContent(vendor.name(), Objects.requireNonNullElse(told.reference(), ""), told.text());
        outbox.add(new NewMail(told.number(), event, told.occasion(), receiver, vendor.language(), content));
        incidents.record(told.number(), EntryKind.NOTIFIED, event + ": " + receiver);
    }

    private static String event(VendorTold.Kind kind) {
        return switch (kind) {
            case CALLED_IN -> MailTemplates.VENDOR_CALLED_IN;
            case MESSAGE -> MailTemplates.VENDOR_MESSAGE;
            case REMINDER -> MailTemplates.VENDOR_REMINDER;
        };
    }
}
