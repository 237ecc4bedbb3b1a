package org.firstline.engine.guard;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;

/**
 * What a model can name: the desk as it will be once the deployment is live.
 *
 * @param processes each process by its key, in the model that draws it
 * @param decisions keys
 * @param forms the keys of their fields, by id
 * @param groups codes of teams, and roles
 * @param beans what expressions may call, by name
 * @param variables what Java, forms or other models put into processes
 * @param codes which values there are of a variable that holds codes
 * @param started what Java hands to the processes that it starts, by their keys
 * @param messages what Java sends into processes
 * @param files keys of the models that are live already, by the name of their file
 */
public record Surroundings(
        Map<String, BpmnModelInstance> processes,
        Set<String> decisions,
        Map<String, Set<String>> forms,
        Set<String> groups,
        Map<String, Class<?>> beans,
        Set<String> variables,
        Map<String, Set<String>> codes,
        Map<String, Set<String>> started,
        List<SentMessage> messages,
        Map<String, Set<String>> files) {

    public Optional<Class<?>> bean(String name) {
        return Optional.ofNullable(beans.get(name));
    }
}
