package org.firstline.engine.guard;

import java.util.List;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.springframework.stereotype.Component;

/** A model draws at least one process that runs, and each says how long its history is kept. */
@Component
final class ProcessRule implements ModelRule {

    private static final String DAYS = "P\\d+D|\\d+";

    @Override
    public void checkProcess(BpmnModelInstance model, Surroundings desk, Findings findings) {
        List<Process> running = ModelReader.running(model);
        if (running.isEmpty()) {
            findings.addForFile("nothing-executable");
        }
        for (Process process : running) {
            String kept = process.getCamundaHistoryTimeToLiveString();
            if (kept == null || !kept.matches(DAYS)) {
                findings.add(process, "time-to-live");
            }
        }
    }
}
