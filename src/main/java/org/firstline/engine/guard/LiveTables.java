package org.firstline.engine.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.firstline.engine.EngineAccess;
import org.firstline.engine.TablesInUse;
import org.springframework.stereotype.Component;

/** Reads the newest version of each decision as the engine has it. */
@Component
class LiveTables implements TablesInUse {

    /** Above it the engine answers nobody who is logged in. */
    private static final int MOST = 1_000;

    private final RepositoryService repository;
    private final EngineAccess engine;

    LiveTables(RepositoryService repository, EngineAccess engine) {
        this.repository = repository;
        this.engine = engine;
    }

    @Override
    public Map<String, List<String>> asking(String fact) {
        Map<String, List<String>> tables = new TreeMap<>();
        models().forEach((key, model) -> DecisionInputs.literals(model, fact).values().stream()
                .flatMap(List::stream)
                .distinct()
                .forEach(code ->
                        tables.computeIfAbsent(code, each -> new ArrayList<>()).add(key)));
        return tables;
    }

    @Override
    public List<String> answering(Map<String, String> answer) {
        return models().entrySet().stream()
                .filter(decision -> DecisionOutputs.answers(decision.getValue(), answer))
                .map(Map.Entry::getKey)
                .toList();
    }

    private Map<String, DmnModelInstance> models() {
        return engine.asDesk(() -> {
            Map<String, DmnModelInstance> models = new TreeMap<>();
            for (DecisionDefinition decision :
                    repository.createDecisionDefinitionQuery().latestVersion().listPage(0, MOST)) {
                models.put(decision.getKey(), repository.getDmnModelInstance(decision.getId()));
            }
            return models;
        });
    }
}
