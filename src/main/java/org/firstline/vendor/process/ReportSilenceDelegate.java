package org.firstline.vendor.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.firstline.engine.VisibleToModels;
import org.firstline.engine.process.DeskDelegate;
import org.firstline.shared.IncidentNumber;
import org.firstline.vendor.VendorLegs;

/** The vendor stayed silent: they are reminded, and the leads told. */
@VisibleToModels
class ReportSilenceDelegate extends DeskDelegate {

    private final VendorLegs legs;

    ReportSilenceDelegate(VendorLegs legs) {
        this.legs = legs;
    }

    @Override
    protected void carryOut(DelegateExecution execution) {
        legs.reportSilence(new IncidentNumber(execution.getProcessBusinessKey()));
    }
}
