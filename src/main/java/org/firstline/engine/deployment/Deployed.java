package org.firstline.engine.deployment;

import java.time.Instant;
import java.util.List;

/**
 * What a deployment put live.
 *
 * @param source {@code firstline}, or {@code owner:} and the user's id
 * @param isNew false when everything was live already, in this deployment
 */
public record Deployed(
        String id, String name, String source, Instant since, List<Definition> definitions, boolean isNew) {

    static Deployed of(Deployment deployment, List<LiveModel> models, boolean isNew) {
        List<Definition> definitions = models.stream().map(Definition::of).toList();
        return new Deployed(
                deployment.id(), deployment.name(), deployment.source().text(), deployment.since(), definitions, isNew);
    }

    /**
     * @param kind {@code bpmn}, {@code dmn} or {@code form}
     * @param resource the name of the file within the deployment
     */
    public record Definition(String id, String kind, String key, String name, int version, String resource) {

        static Definition of(LiveModel live) {
            return new Definition(
                    live.definition(),
                    live.model().kind(),
                    live.model().key(),
                    live.name(),
                    live.version(),
                    live.resource());
        }
    }
}
