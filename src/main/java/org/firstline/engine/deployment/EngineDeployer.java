package org.firstline.engine.deployment;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.firstline.engine.guard.Finding;
import org.firstline.engine.guard.ModelReader.Read;
import org.firstline.engine.guard.ModelRefused;
import org.springframework.stereotype.Component;

/** Hands files to the engine, which has the last word. */
@Component
class EngineDeployer {

    private final RepositoryService repository;

    EngineDeployer(RepositoryService repository) {
        this.repository = repository;
    }

    /**
     * @return the id of the deployment
     * @throws ModelRefused what the engine has against a file that no rule had anything against
     */
    String deploy(String name, Source source, List<Read> files, LiveDesk desk) {
        Map<String, String> names = new HashMap<>();
        DeploymentBuilder deployment = repository.createDeployment().name(name).source(source.text());
        for (Read file : files) {
            String resource = resource(file, files, desk);
            names.put(resource, file.file().name());
            deployment.addInputStream(
                    resource, new ByteArrayInputStream(file.file().content()));
        }
        try {
            return deployment.deploy().getId();
        } catch (ParseException unparsable) {
            throw new ModelRefused(findings(unparsable, names));
        } catch (ProcessEngineException failure) {
            throw new ModelRefused(List.of(finding(name, Optional.empty(), String.valueOf(failure.getMessage()))));
        }
    }

    /** One model, one name, whatever its author calls the file; a new one lies with the first of its deployment. */
    private static String resource(Read file, List<Read> files, LiveDesk desk) {
        if (file.file().name().contains("/")) {
            return file.file().name();
        }
        return desk.of(file)
                .map(LiveModel::resource)
                .orElseGet(() -> files.get(0).keys().get(0) + "/" + file.keys().get(0) + "."
                        + file.file().kind());
    }

    private static List<Finding> findings(ParseException unparsable, Map<String, String> names) {
        return unparsable.getResorceReports().stream()
                .flatMap(report -> report.getErrors().stream()
                        .map(problem -> finding(
                                names.get(report.getResourceName()),
                                Optional.ofNullable(problem.getMainElementId()),
                                problem.getMessage())))
                .toList();
    }

    private static Finding finding(String file, Optional<String> element, String message) {
        return new Finding(file, element.orElse(""), "", "engine", List.of(message));
    }
}
