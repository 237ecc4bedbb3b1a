package org.firstline.engine;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * Brings the files of {@code processes/} and {@code forms/} into the engine before the desk opens: one deployment per
 * feature, only when a file of it changed. What the engine refuses is kept for the console and the front door, and the last
 * good version goes on.
 */
@Component
public class ModelDeployer implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(ModelDeployer.class);
    private static final String SOURCE = "firstline";

    private final RepositoryService repositoryService;
    private final ModelFiles files;
    private final EngineAccess engine;
    private final List<RefusedModel> refused = new ArrayList<>();

    ModelDeployer(RepositoryService repositoryService, ModelFiles files, EngineAccess engine) {
        this.repositoryService = repositoryService;
        this.files = files;
        this.engine = engine;
    }

    @Override
    public void afterSingletonsInstantiated() {
        files.byFeature().forEach(this::deploy);
        refused.forEach(each -> LOG.error("{}", each));
    }

    /** What the engine did not take at this start; empty when every file is live. */
    public List<RefusedModel> refused() {
        return List.copyOf(refused);
    }

    private void deploy(String feature, Map<String, Resource> resources) {
        DeploymentBuilder deployment = repositoryService
                .createDeployment()
                .name(feature)
                .source(SOURCE)
                .enableDuplicateFiltering(false);
        try {
            for (Map.Entry<String, Resource> file : new TreeMap<>(resources).entrySet()) {
                try (InputStream content = file.getValue().getInputStream()) {
                    deployment.addInputStream(file.getKey(), content);
                }
            }
            engine.asDesk(deployment::deploy);
        } catch (ParseException unparsable) {
            refused.addAll(RefusedModel.in(unparsable));
        } catch (ProcessEngineException | IOException failure) {
            String all = resources.keySet().stream().sorted().collect(Collectors.joining(", "));
            refused.add(new RefusedModel(all, "", String.valueOf(failure.getMessage())));
        }
    }
}
