package org.firstline.portal.process;

import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.firstline.engine.EngineAccess;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The life of an incident as the engine runs it now: an owner's change shows at once. */
@Component
public class LivePicture {

    private static final String PROCESS = "incident";

    private final RepositoryService repositoryService;
    private final EngineAccess engine;
    private volatile @Nullable Drawn last;

    LivePicture(RepositoryService repositoryService, EngineAccess engine) {
        this.repositoryService = repositoryService;
        this.engine = engine;
    }

    /** As SVG; empty while the engine has no such process. */
    public Optional<String> svg() {
        return engine.asDesk(() -> Optional.ofNullable(repositoryService
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(PROCESS)
                        .latestVersion()
                        .singleResult())
                .map(ProcessDefinition::getId)
                .map(this::drawn));
    }

    private String drawn(String definition) {
        Drawn known = last;
        if (known == null || !known.definition().equals(definition)) {
            known = new Drawn(definition, DiagramPicture.svg(repositoryService.getBpmnModelInstance(definition)));
            last = known;
        }
        return known.svg();
    }

    private record Drawn(String definition, String svg) {}
}
