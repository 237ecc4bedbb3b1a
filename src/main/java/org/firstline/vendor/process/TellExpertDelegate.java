package org.firstline.vendor.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.firstline.engine.VisibleToModels;
import org.firstline.engine.process.DeskDelegate;
import org.firstline.shared.IncidentNumber;
import org.firstline.vendor.VendorLegs;

/** Whoever has the incident learns what the vendor said. */
@VisibleToModels
class TellExpertDelegate extends DeskDelegate {

    private final VendorLegs legs;

    TellExpertDelegate(VendorLegs legs) {
        this.legs = legs;
    }

    @Override
    protected void carryOut(DelegateExecution execution) {
        legs.tellExpert(new IncidentNumber(execution.getProcessBusinessKey()));
    }
}
