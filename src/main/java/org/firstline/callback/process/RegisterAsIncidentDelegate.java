package org.firstline.callback.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.firstline.callback.CallbackNumber;
import org.firstline.callback.Callbacks;
import org.firstline.engine.EngineAccess;
import org.firstline.engine.VisibleToModels;
import org.firstline.engine.process.DeskDelegate;
import org.firstline.incident.IncidentFields;
import org.firstline.incident.IncidentReport;
import org.firstline.incident.Requester;
import org.firstline.shared.Actor;
import org.firstline.shared.Channel;

/** What the person said on the phone becomes an incident. */
@VisibleToModels(reads = "title")
class RegisterAsIncidentDelegate extends DeskDelegate {

    private final Callbacks callbacks;
    private final EngineAccess engine;

    RegisterAsIncidentDelegate(Callbacks callbacks, EngineAccess engine) {
        this.callbacks = callbacks;
        this.engine = engine;
    }

    @Override
    protected void carryOut(DelegateExecution execution) {
        CallbackNumber number = CallbackVariables.number(execution);
        Actor agent = engine.callingUser().map(Actor::agent).orElse(Actor.DESK);
        callbacks.becameIncident(number, report(execution, callbacks.get(number).requester()), agent);
    }

    private static IncidentReport report(DelegateExecution execution, Requester requester) {
        CallForm form = new CallForm(execution);
        IncidentFields fields = new IncidentFields(form.check());
        IncidentReport report = new IncidentReport(
                fields.title(form.text("title")),
                fields.description(form.text("description")),
                Channel.CALLBACK,
                fields.category(form.text("category")),
                null,
                fields.service(form.text("service")),
                fields.site(form.text("site")),
                form.level("impact"),
                form.level("urgency"),
                requester,
                null,
                null);
        form.taken();
        return report;
    }
}
