package org.firstline.webapps.modeler;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.firstline.engine.deployment.Deployed;
import org.firstline.engine.deployment.Deployed.Definition;
import org.jspecify.annotations.Nullable;

/**
 * A deployment as Camunda 7's REST interface tells of it.
 *
 * @see <a href="https://docs.camunda.org/rest/camunda-bpm-platform/7.24/">Camunda 7.24 REST interface, Create Deployment</a>
 */
record DeploymentJson(
        String id,
        String name,
        String source,
        String deploymentTime,
        @Nullable String tenantId,
        @Nullable Map<String, DefinitionJson> deployedProcessDefinitions,
        @Nullable Map<String, DefinitionJson> deployedDecisionDefinitions) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSxx");

    /** Definitions are null where everything was live already, as the engine's own answer has it. */
    static DeploymentJson of(Deployed deployed) {
        return new DeploymentJson(
                deployed.id(),
                deployed.name(),
                deployed.source(),
                time(deployed.since()),
                null,
                definitions(deployed, "bpmn"),
                definitions(deployed, "dmn"));
    }

    private static @Nullable Map<String, DefinitionJson> definitions(Deployed deployed, String kind) {
        Map<String, DefinitionJson> definitions = new LinkedHashMap<>();
        deployed.definitions().stream()
                .filter(definition -> definition.kind().equals(kind))
                .forEach(definition -> definitions.put(definition.id(), DefinitionJson.of(definition, deployed.id())));
        return deployed.isNew() && !definitions.isEmpty() ? definitions : null;
    }

    private static String time(Instant instant) {
        return TIME.format(instant.atOffset(ZoneOffset.UTC));
    }

    record DefinitionJson(
            String id, String key, String name, int version, String resource, String deploymentId, boolean suspended) {

        static DefinitionJson of(Definition definition, String deployment) {
            return new DefinitionJson(
                    definition.id(),
                    definition.key(),
                    definition.name(),
                    definition.version(),
                    definition.resource(),
                    deployment,
                    false);
        }
    }
}
