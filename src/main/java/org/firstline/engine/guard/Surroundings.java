package org.firstline.engine.guard;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;

/**
 * What a model can name: the desk as it will be once the deployment is live.
 *
 * @param processes each process by its key, in the model that draws it
 * @param decisions keys
 * @param forms ids
 * @param groups codes of teams, and roles
 * @param beans what expressions may call, by name
 * @param variables what Java, forms or other models put into processes
 */
public record Surroundings(
        Map<String, BpmnModelInstance> processes,
        Set<String> decisions,
        Set<String> forms,
        Set<String> groups,
        Map<String, Class<?>> beans,
        Set<String> variables) {

    public Optional<Class<?>> bean(String name) {
        return Optional.ofNullable(beans.get(name));
    }
}
