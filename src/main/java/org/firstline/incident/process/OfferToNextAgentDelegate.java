package org.firstline.incident.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.firstline.engine.VisibleToModels;
import org.firstline.shared.IncidentNumber;

/** Nobody has taken the work: it is offered to the next agent who is free. */
@VisibleToModels
class OfferToNextAgentDelegate extends IncidentDelegate {

    private final WorkOffers offers;

    OfferToNextAgentDelegate(WorkOffers offers) {
        this.offers = offers;
    }

    @Override
    void execute(IncidentNumber number, DelegateExecution execution) {
        offers.moveOn(number);
    }
}
