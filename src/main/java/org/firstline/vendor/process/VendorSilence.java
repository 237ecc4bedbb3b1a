package org.firstline.vendor.process;

import java.util.Date;
import org.firstline.engine.VisibleToModels;
import org.firstline.shared.IncidentNumber;
import org.firstline.vendor.VendorLegs;

/** When a vendor's silence is to be reported, as models write it: {@code ${vendorSilence.dueAt(incident)}}. */
@VisibleToModels("vendorSilence")
public class VendorSilence {

    private final VendorLegs legs;

    VendorSilence(VendorLegs legs) {
        this.legs = legs;
    }

    /** By the vendor's calendar and working days, or the day that the vendor has named. */
    public Date dueAt(String incident) {
        return Date.from(legs.silentFrom(new IncidentNumber(incident)));
    }
}
