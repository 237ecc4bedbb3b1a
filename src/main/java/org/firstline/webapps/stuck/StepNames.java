package org.firstline.webapps.stuck;

import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ResourceDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.firstline.engine.EngineAccess;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What people call a step or a table: its name in the drawing. */
@Component
class StepNames {

    private final RepositoryService repository;
    private final EngineAccess engine;

    StepNames(RepositoryService repository, EngineAccess engine) {
        this.repository = repository;
        this.engine = engine;
    }

    /** Its id where the drawing has no name for it. */
    String of(@Nullable String definition, String step) {
        return Optional.ofNullable(definition)
                .map(id -> engine.asDesk(() -> repository.getBpmnModelInstance(id)))
                .map(model -> model.<FlowElement>getModelElementById(step))
                .map(FlowElement::getName)
                .orElse(step);
    }

    /** Its key where the table has no name. */
    String ofTable(String key) {
        return Optional.ofNullable(engine.asDesk(() -> repository
                        .createDecisionDefinitionQuery()
                        .decisionDefinitionKey(key)
                        .latestVersion()
                        .singleResult()))
                .map(ResourceDefinition::getName)
                .orElse(key);
    }
}
