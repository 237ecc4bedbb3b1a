package org.firstline.engine.guard;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.springframework.stereotype.Component;

/** A called process exists, and gets the business key; it has none otherwise. */
@Component
final class CallRule implements ModelRule {

    @Override
    public void checkProcess(BpmnModelInstance model, Surroundings desk, Findings findings) {
        for (CallActivity call : model.getModelElementsByType(CallActivity.class)) {
            String called = call.getCalledElement();
            if (called == null || called.isBlank()) {
                findings.add(call, "no-called");
            } else if (Expressions.isIn(called) || !desk.processes().containsKey(called)) {
                findings.add(
                        call,
                        "unknown-called",
                        called,
                        Nearest.to(called, desk.processes().keySet()));
            }
            if (!Call.of(call).passesBusinessKey()) {
                findings.add(call, "no-business-key");
            }
        }
    }
}
