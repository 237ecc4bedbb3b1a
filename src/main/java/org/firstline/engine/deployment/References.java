package org.firstline.engine.deployment;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.firstline.engine.guard.ModelReader.Process;
import org.firstline.engine.guard.ModelReader.Read;

/** What must lie in the same deployment as a process. */
final class References {

    private static final String DEPLOYMENT = "deployment";

    private References() {}

    /** Ids; none for a file that draws no process. */
    static Set<String> forms(Read file) {
        return file instanceof Process process ? forms(process.model()) : Set.of();
    }

    static Set<String> forms(BpmnModelInstance process) {
        Stream<String> ofTasks = process.getModelElementsByType(UserTask.class).stream()
                .filter(task -> DEPLOYMENT.equals(task.getCamundaFormRefBinding()))
                .map(UserTask::getCamundaFormRef);
        Stream<String> ofStarts = process.getModelElementsByType(StartEvent.class).stream()
                .filter(start -> DEPLOYMENT.equals(start.getCamundaFormRefBinding()))
                .map(StartEvent::getCamundaFormRef);
        return Stream.concat(ofTasks, ofStarts).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    /** Called processes and asked decisions; most are bound to the latest version instead, and are not here. */
    static Set<Model> models(BpmnModelInstance process) {
        Stream<Model> called = process.getModelElementsByType(CallActivity.class).stream()
                .filter(call -> DEPLOYMENT.equals(call.getCamundaCalledElementBinding()))
                .map(call -> new Model(Model.PROCESS, call.getCalledElement()));
        Stream<Model> asked = process.getModelElementsByType(BusinessRuleTask.class).stream()
                .filter(task -> DEPLOYMENT.equals(task.getCamundaDecisionRefBinding()))
                .map(task -> new Model(Model.DECISION, task.getCamundaDecisionRef()));
        return Stream.concat(called, asked).collect(Collectors.toSet());
    }
}
