package org.firstline.vendor.process;

import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.firstline.engine.EngineAccess;
import org.firstline.engine.process.ProcessVariable;
import org.firstline.shared.IncidentNumber;
import org.firstline.shared.StateRefused;
import org.springframework.stereotype.Component;

/** Tells the engine what happened to a vendor's leg. */
@Component
public class VendorProcess {

    static final String KEY = "vendor-leg";
    static final String ANSWERED = "vendor.answered";
    static final String SOLVED = "vendor.solved";
    private static final ProcessVariable<String> OUTCOME = ProcessVariable.text("outcome");

    private final RuntimeService runtimeService;
    private final ManagementService managementService;
    private final EngineAccess engine;

    VendorProcess(RuntimeService runtimeService, ManagementService managementService, EngineAccess engine) {
        this.runtimeService = runtimeService;
        this.managementService = managementService;
        this.engine = engine;
    }

    /** @throws StateRefused when the model, as its owner drew it, does not wait for this now */
    public void answered(IncidentNumber number) {
        tell(number, ANSWERED, Map.of());
    }

    /** @throws StateRefused when the model, as its owner drew it, does not wait for this now */
    public void solved(IncidentNumber number) {
        tell(number, SOLVED, Map.of(OUTCOME.name(), "SOLVED"));
    }

    /** The alarm for the vendor's silence is set anew, by the model's own expression. */
    public void silenceMoved(IncidentNumber number) {
        engine.asDesk(() -> runtimeService
                .createProcessInstanceQuery()
                .processDefinitionKey(KEY)
                .processInstanceBusinessKey(number.value())
                .list()
                .forEach(leg -> managementService
                        .createJobQuery()
                        .processInstanceId(leg.getId())
                        .timers()
                        .list()
                        .forEach(timer -> managementService.recalculateJobDuedate(timer.getId(), false))));
    }

    private void tell(IncidentNumber number, String message, Map<String, Object> variables) {
        try {
            engine.asDesk(() -> runtimeService
                    .createMessageCorrelation(message)
                    .processInstanceBusinessKey(number.value())
                    .setVariables(variables)
                    .correlate());
        } catch (MismatchingMessageCorrelationException unexpected) {
            throw new StateRefused("not-expected-now", number);
        }
    }
}
