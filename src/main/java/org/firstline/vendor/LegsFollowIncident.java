package org.firstline.vendor;

import org.firstline.incident.Outcome;
import org.firstline.incident.VendorCalledIn;
import org.firstline.incident.WaitEnded;
import org.firstline.shared.DeskClock;
import org.firstline.shared.InputRefused;
import org.firstline.shared.WaitReason;
import org.firstline.vendor.domain.LegStore;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A leg begins when the incident is handed to a vendor, and ends when the incident waits for them no longer. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class LegsFollowIncident {

    private final LegStore legs;
    private final Vendors vendors;
    private final DeskClock clock;

    LegsFollowIncident(LegStore legs, Vendors vendors, DeskClock clock) {
        this.legs = legs;
        this.vendors = vendors;
        this.clock = clock;
    }

    /** @throws InputRefused for a vendor that is unknown, or retired */
    @EventListener
    void on(VendorCalledIn called) {
        Outcome.CalledInVendor outcome = called.outcome();
        Vendor vendor = vendors.find(outcome.vendor())
                .filter(each -> !each.isRetired())
                .orElseThrow(() -> new InputRefused("vendor", "unknown-vendor", outcome.vendor(), codes()));
        legs.add(
                called.number(),
                vendor.code(),
                outcome.summary(),
                outcome.reference(),
                called.by().name(),
                clock.instant());
    }

    @EventListener
    void on(WaitEnded ended) {
        if (ended.reason() == WaitReason.VENDOR) {
            legs.open(ended.number()).ifPresent(leg -> legs.ended(leg, outcome(leg, ended), clock.instant()));
        }
    }

    private static LegOutcome outcome(VendorLeg leg, WaitEnded ended) {
        if (leg.solvedAt() != null) {
            return LegOutcome.SOLVED;
        }
        return switch (ended.ending()) {
            case ANSWERED -> LegOutcome.ANSWERED;
            case WITHDRAWN -> LegOutcome.WITHDRAWN;
            case WENT_ON -> LegOutcome.WENT_ON;
        };
    }

    private String codes() {
        return String.join(", ", vendors.offered().stream().map(Vendor::code).toList());
    }
}
