package org.firstline.engine.guard;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;

/** The processes that a change of others can reach. */
final class Callers {

    private Callers() {}

    /** These, and all that call one of them, or one that does. */
    static Set<String> of(Set<String> called, Map<String, BpmnModelInstance> processes) {
        Map<String, Set<String>> calls = processes.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        process -> process.getValue().getModelElementsByType(CallActivity.class).stream()
                                .map(call -> String.valueOf(call.getCalledElement()))
                                .collect(Collectors.toSet())));
        Set<String> reached = new HashSet<>(called);
        Predicate<String> callsOne = key -> calls.get(key).stream().anyMatch(reached::contains);
        while (calls.keySet().stream().filter(callsOne).map(reached::add).reduce(false, Boolean::logicalOr)) {
            // Until none comes anew.
        }
        return reached;
    }
}
