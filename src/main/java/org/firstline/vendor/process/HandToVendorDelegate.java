package org.firstline.vendor.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.firstline.engine.VisibleToModels;
import org.firstline.engine.process.DeskDelegate;
import org.firstline.shared.IncidentNumber;
import org.firstline.vendor.VendorLegs;

/** Mails the vendor what the desk shares with them. */
@VisibleToModels
class HandToVendorDelegate extends DeskDelegate {

    private final VendorLegs legs;

    HandToVendorDelegate(VendorLegs legs) {
        this.legs = legs;
    }

    @Override
    protected void carryOut(DelegateExecution execution) {
        legs.tellVendor(new IncidentNumber(execution.getProcessBusinessKey()));
    }
}
